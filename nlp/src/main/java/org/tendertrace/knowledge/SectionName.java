package org.tendertrace.knowledge;

import java.io.Serializable;

/** A wording that opens a section. */
public record SectionName(SectionKind section, String name, String source)
    implements Serializable {}
