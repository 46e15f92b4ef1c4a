package org.tendertrace.read;

/**
 * Bytes read as text.
 *
 * @param text without a byte order mark
 * @param charset common name of the encoding
 */
record Decoded(String text, String charset) {}
