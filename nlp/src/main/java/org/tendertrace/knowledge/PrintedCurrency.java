package org.tendertrace.knowledge;

import java.io.Serializable;

/** How a currency is printed beside a number. */
public record PrintedCurrency(String form, String code, String source) implements Serializable {}
