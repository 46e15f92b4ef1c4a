/** Scores what is read from documents against gold annotations. */
package org.tendertrace.evaluate;
