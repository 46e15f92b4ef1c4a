/**
 * Stanford CoreNLP behind {@link org.tendertrace.text.Linguist}: one pipeline per JVM, language and
 * task, loaded when the first passage needs it, and rules over its tokens and dependencies.
 */
package org.tendertrace.text.corenlp;
