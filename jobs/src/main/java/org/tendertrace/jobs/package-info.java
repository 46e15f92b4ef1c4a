/** The Spark job, its command line and the published tables. */
package org.tendertrace.jobs;
