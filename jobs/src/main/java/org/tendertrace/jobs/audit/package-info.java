/** Looks at published runs: whether one holds what it promises, and what sets two apart. */
package org.tendertrace.jobs.audit;
