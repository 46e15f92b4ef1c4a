/** The table {@code review} for people: as a file to decide in, and as annotations afterwards. */
package org.tendertrace.jobs.review;
