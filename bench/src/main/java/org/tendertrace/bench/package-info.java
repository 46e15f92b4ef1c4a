/** The benchmark and its peers. */
package org.tendertrace.bench;
