/** What the program read from one document and why, for people and for programs. */
package org.tendertrace.jobs.explain;
