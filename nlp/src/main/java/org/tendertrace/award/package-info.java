/** Decides from a notice's layout who was awarded which lot for how much. */
package org.tendertrace.award;
