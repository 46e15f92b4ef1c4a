/**
 * What one notice says: its layout of sections, tables and label-value pairs, and the fields read
 * from it, each with its place, its rule and a confidence.
 */
package org.tendertrace.extract;
