/**
 * Published tables of a local folder as DuckDB reads them: an engine that had no part in writing
 * them.
 */
package org.tendertrace.jobs.query;
