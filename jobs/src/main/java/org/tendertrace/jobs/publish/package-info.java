/**
 * The protocol by which runs are published: a run is published whole or not at all, published runs
 * are never modified, and readers always see one run.
 *
 * <pre>
 * &lt;output&gt;/runs/&lt;run_id&gt;/&lt;table&gt;/*.parquet    written first
 * &lt;output&gt;/runs/&lt;run_id&gt;/manifest.json     makes the run whole
 * &lt;output&gt;/current.json                    replaced atomically: now readers see it
 * &lt;output&gt;/latest                          a link, where there are links
 * </pre>
 */
package org.tendertrace.jobs.publish;
