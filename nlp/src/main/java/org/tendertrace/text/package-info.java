/**
 * Strings of a notice, whatever they mean: folding of width and script with offsets kept, finding
 * many terms at once, numerals, amounts, dates, masking of contact details, and the door to
 * linguistic analysis.
 */
package org.tendertrace.text;
