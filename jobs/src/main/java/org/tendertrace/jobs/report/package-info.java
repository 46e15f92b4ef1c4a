/**
 * The report on a published run: reads its tables with DuckDB, shows the numbers of the marts and
 * the passages behind them, and computes none that a mart has.
 */
package org.tendertrace.jobs.report;
