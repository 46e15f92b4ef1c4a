/** One document from bytes to awards: {@link org.tendertrace.NoticeAnalyzer}. */
package org.tendertrace;
