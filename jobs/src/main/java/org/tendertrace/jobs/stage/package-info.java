/**
 * The stages, each a pure function from datasets to a dataset. They read and write no files, and
 * give the same rows for any division of the input and any order of it.
 */
package org.tendertrace.jobs.stage;
