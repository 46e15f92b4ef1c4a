/**
 * Chips, clouds, AI services and models that a notice names: where, in which sense, and what the
 * naming means. Names come from the tables of the knowledge; {@link
 * org.tendertrace.extract.mention.MentionExtractor} is the door.
 */
package org.tendertrace.extract.mention;
