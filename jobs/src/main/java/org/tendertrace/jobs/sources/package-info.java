/**
 * Where documents come from: what stands under the given URIs, its division into tasks, and the
 * reading of a task's share, document by document, on an executor.
 */
package org.tendertrace.jobs.sources;
