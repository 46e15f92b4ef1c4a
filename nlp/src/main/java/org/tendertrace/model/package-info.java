/**
 * The words of the whole project: what a document, a notice, a mention, an award, a process, an
 * entity and a fact are. Each record named like a published table is one row of it.
 *
 * <p>Offsets are UTF-16 code units, half open, into {@link org.tendertrace.model.Notice#text()}.
 * Money is in units of the currency beside it (yuan, not 万元), exact to two decimals; {@code null}
 * means "not stated", never zero. Days have no zone. This package uses no other package of the
 * project.
 */
package org.tendertrace.model;
