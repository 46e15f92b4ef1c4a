/**
 * Which notices belong to one procurement, and what became of it. Linking compares two notices and
 * says why they are one; blocking keys keep the pairs to compare few; settling turns all notices of
 * one procurement into its lots and the amounts that count, each once. All of it is deterministic
 * and does not depend on the order of the notices.
 */
package org.tendertrace.link;
