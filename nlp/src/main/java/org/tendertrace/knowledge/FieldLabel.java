package org.tendertrace.knowledge;

import java.io.Serializable;
import java.util.Set;
import org.tendertrace.model.NoticeType;

/**
 * A wording that announces a field.
 *
 * @param sections where it does; everywhere if empty
 * @param noticeTypes in which notices it does; in all if empty
 * @param weight how surely it does, 0 to 1
 */
public record FieldLabel(
    FieldKind field,
    String label,
    Set<SectionKind> sections,
    Set<NoticeType> noticeTypes,
    double weight,
    String source)
    implements Serializable {}
