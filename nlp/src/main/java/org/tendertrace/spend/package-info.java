/**
 * From awarded lots to facts: who was paid how much for which provider, chip and service. The parts
 * of a lot sum to the lot's amount to the fen, with a low and a high bound beside each; what is not
 * disclosed is null, never zero.
 *
 * <p>Classes of chips under export rules are arithmetic on published figures and rules as of a day,
 * not legal advice.
 */
package org.tendertrace.spend;
