package org.tendertrace.extract.mention;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Optional;
import java.util.stream.Stream;
import org.tendertrace.knowledge.Cues.Status.Meaning;
import org.tendertrace.knowledge.StatementUse;
import org.tendertrace.model.Span;
import org.tendertrace.text.Folded;
import org.tendertrace.text.TermTrie;

/**
 * Reads what a sentence is about: 我公司已建成一期中心，拥有A800 tells of what the buyer has, also where a comma
 * parts the verb from its subject, and 中标人须以某云提供 tells of what the supplier delivers.
 */
final class Subjects {

  private static final String NUMERAL = "[0-9一二两三四五六七八九十]";

  private final Pattern owner;
  private final Pattern has;
  private final Pattern standing;
  private final Pattern stands;
  private final Pattern news;
  private final Pattern supplier;
  private final Pattern condition;

  // Three of the expressions begin with one of these: on other text they are not tried.
  private final TermTrie<String> mayOwn;
  private final TermTrie<String> mayStand;
  private final TermTrie<String> maySupply;

  Subjects(StatementWords words) {
    owner =
        Pattern.compile(
            "[我本]" + words.any(StatementUse.OWN_BODY) + "|" + words.any(StatementUse.OWNER));
    has = Pattern.compile(words.any(StatementUse.HAS) + "|有" + NUMERAL);
    standing =
        Pattern.compile(
            words.any(StatementUse.STANDING)
                + "[^，,。；;：:]{0,10}"
                + words.any(StatementUse.STANDING_THING)
                + "[^，,。；;：:]{0,24}");
    stands = Pattern.compile(words.any(StatementUse.STANDS_ON));
    news = Pattern.compile(words.any(StatementUse.NEW));
    supplier =
        Pattern.compile(
            words.any(StatementUse.SUPPLIER)
                + "[^。；;]{0,16}?"
                + words.any(StatementUse.SUPPLIES)
                + "[^。；;]{0,60}$");
    condition = Pattern.compile("(?:^|[，,])" + words.any(StatementUse.CONDITION));
    mayOwn =
        TermTrie.ofWords(
            Stream.concat(words.of(StatementUse.OWNER).stream(), Stream.of("我", "本")).toList());
    mayStand = TermTrie.ofWords(words.of(StatementUse.STANDING));
    maySupply = TermTrie.ofWords(words.of(StatementUse.SUPPLIER));
  }

  /**
   * What the subject of the sentence makes of a name in it: existing or asked for; empty where it
   * tells nothing.
   */
  Optional<Meaning> of(Span name, Span sentence, String text) {
    String before = Folded.of(text.substring(sentence.begin(), name.begin())).text();
    if (isOwned(before) || isOfWhatStands(before)) {
      return Optional.of(Meaning.EXISTING);
    }
    return maySupply.isIn(before)
            && supplier.matcher(before).find()
            && !condition.matcher(before).find()
        ? Optional.of(Meaning.ASKED)
        : Optional.empty();
  }

  private boolean isOwned(String before) {
    if (!mayOwn.isIn(before)) {
      return false;
    }
    Matcher buyer = owner.matcher(before);
    if (!buyer.find()) {
      return false;
    }
    String rest = before.substring(buyer.end());
    Matcher verb = has.matcher(rest);
    return verb.find() && !news.matcher(rest.substring(verb.end())).find();
  }

  private boolean isOfWhatStands(String before) {
    if (!mayStand.isIn(before)) {
      return false;
    }
    Matcher topic = standing.matcher(before);
    int end = -1;
    while (topic.find()) {
      end = topic.start();
    }
    if (end < 0) {
      return false;
    }
    String rest = before.substring(end);
    return stands.matcher(rest).find() && !news.matcher(rest).find();
  }
}
