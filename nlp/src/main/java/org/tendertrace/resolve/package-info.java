/**
 * Which organisation a name means. A resolver is a pure function of the name and the tables: the
 * same name gives the same entity whatever else is in the corpus, and so identities do not change
 * when data is added. A wrong merge is worse than a missed one: names that differ in anything but
 * spelling stay apart unless a table says that they are one.
 */
package org.tendertrace.resolve;
