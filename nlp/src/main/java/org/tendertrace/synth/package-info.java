/**
 * Made-up procurements with known truth, as many as wanted, for tests of scale. Their notices are
 * plain; how well real ones are read is measured on real ones.
 */
package org.tendertrace.synth;
