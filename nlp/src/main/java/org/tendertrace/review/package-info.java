/** What people decide on uncertain readings, and how their decisions win over what was read. */
package org.tendertrace.review;
