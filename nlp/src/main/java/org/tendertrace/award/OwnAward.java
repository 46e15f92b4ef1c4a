package org.tendertrace.award;

import java.util.ArrayList;
import java.util.List;
import org.tendertrace.extract.CueLists;
import org.tendertrace.extract.Fields;
import org.tendertrace.extract.Names;
import org.tendertrace.extract.Names.Name;
import org.tendertrace.knowledge.FieldCue.Kind;

/** Reads what a company announces of itself: 某公司关于收到中标通知书的公告. */
final class OwnAward {

  private static final String ABOUT = "关于";

  private final Names names;
  private final CueLists cues;

  OwnAward(Names names, CueLists cues) {
    this.names = names;
    this.cues = cues;
  }

  /** The award, without a price, of who opens the title; none where that is the buyer. */
  List<Entry> read(Fields fields) {
    String title = fields.title() == null ? "" : fields.title();
    int about = title.indexOf(ABOUT);
    if (about <= 0 || fields.buyers().isEmpty() || !cues.has(Kind.OWN_AWARD, title)) {
      return List.of();
    }
    String text = fields.layout().text();
    int at = text.indexOf(title.substring(0, about));
    Name name = at < 0 ? null : names.leading(text, at, at + about);
    if (name == null || fields.buyers().contains(name.text())) {
      return List.of();
    }
    Entry entry = new Entry();
    entry.suppliers.add(name);
    return new ArrayList<>(List.of(entry));
  }
}
