/**
 * What a domain expert knows, as tables: chips, control rules, providers, services, institutions,
 * field labels, notice types, currencies, exchange rates. The tables are TSV resources under {@code
 * knowledge/}; each says in its head what it means and where it comes from, each row names its
 * source, and a user can override a table with a file of the same name.
 */
package org.tendertrace.knowledge;
