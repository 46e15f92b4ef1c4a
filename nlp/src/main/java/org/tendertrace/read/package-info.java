/**
 * From bytes to pages: containers are opened, character encodings are found out, and HTML, text and
 * JSON of every portal and crawler become one kind of {@link org.tendertrace.model.Page}. Also the
 * gate, which looks at raw bytes and tells what is not worth reading.
 */
package org.tendertrace.read;
