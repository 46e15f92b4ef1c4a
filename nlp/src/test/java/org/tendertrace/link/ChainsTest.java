package org.tendertrace.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.tendertrace.AnalyzerOptions;
import org.tendertrace.NoticeAnalyzer;
import org.tendertrace.knowledge.Knowledge;
import org.tendertrace.model.Analysis;
import org.tendertrace.model.Procurement;
import org.tendertrace.resolve.Resolver;
import org.tendertrace.text.Linguist;

/**
 * Reconstructed chains from their bytes to the amounts that count. All notices of a part are linked
 * at once, so that those of other files are in the way. What is wrong is printed for the part to
 * develop with only.
 */
class ChainsTest {

  private static final Knowledge KNOWLEDGE = Knowledge.load();
  private static final AnalyzerOptions OPTIONS = AnalyzerOptions.defaults().withoutGate();
  private static final Block.Limits LIMITS = new Block.Limits(100, 20);

  @Test
  void thePartToDevelopWith() throws IOException {
    Measured measured = measure(true);
    measured.wrong.forEach(line -> System.out.println("  " + line));
    assertThat(measured.f1()).as("F1 of pairs").isGreaterThanOrEqualTo(0.95);
    assertThat(measured.exact()).as("exact amounts").isGreaterThanOrEqualTo(0.9);
  }

  @Test
  void thePartToMeasureWith() throws IOException {
    assumeFalse(ChainFile.part(false).isEmpty(), "No files to measure with");
    Measured measured = measure(false);
    assertThat(measured.f1()).as("F1 of pairs").isGreaterThanOrEqualTo(0.7);
    assertThat(measured.exact()).as("exact amounts").isGreaterThanOrEqualTo(0.6);
  }

  private static Measured measure(boolean development) throws IOException {
    NoticeAnalyzer analyzer = new NoticeAnalyzer(KNOWLEDGE, OPTIONS, Linguist.NONE);
    Map<String, NoticeAwards> notices = new LinkedHashMap<>();
    Measured measured = new Measured();
    List<Expected> processes = new ArrayList<>();
    for (ChainFile file : ChainFile.part(development)) {
      Map<Integer, String> ids = new TreeMap<>();
      file.documents()
          .forEach(
              (number, document) -> {
                Analysis read = analyzer.analyze(document);
                String name = file.name().substring(0, 3) + "#" + number;
                // One that is refused is in no procurement: its pairs are missed.
                String id = read.notice() == null ? name : read.notice().noticeId();
                ids.put(number, id);
                measured.names.put(id, name);
                if (read.notice() != null) {
                  notices.put(id, new NoticeAwards(read.notice(), read.awards()));
                }
              });
      for (ChainFile.Labelled process : file.processes()) {
        processes.add(
            new Expected(
                file.name() + " " + process.name(),
                new TreeSet<>(process.notices().stream().map(ids::get).toList()),
                process.amount()));
      }
    }
    OneMachine machine = new OneMachine(new Resolver(KNOWLEDGE), LIMITS);
    for (List<Fingerprint> block : machine.blocks(notices.values())) {
      measured.candidates.addAll(
          OneMachine.pairs(block.stream().map(Fingerprint::noticeId).toList()));
    }
    measured.compare(processes, machine.procurements(notices.values()));
    System.out.println(measured.summary(development, notices.size(), processes.size()));
    return measured;
  }

  private record Expected(String name, Set<String> notices, BigDecimal amount) {}

  private static final class Measured {
    private final Map<String, String> names = new TreeMap<>();
    private final Set<String> candidates = new TreeSet<>();
    private final List<String> wrong = new ArrayList<>();
    private int truth;
    private int found;
    private int right;
    private int blocked;
    private int processes;
    private int exact;

    void compare(List<Expected> expected, List<Procurement> procurements) {
      Set<String> given = new TreeSet<>();
      procurements.forEach(one -> given.addAll(OneMachine.pairs(one.noticeIds())));
      Set<String> wanted = new TreeSet<>();
      expected.forEach(one -> wanted.addAll(OneMachine.pairs(one.notices())));
      truth = wanted.size();
      found = given.size();
      right = (int) given.stream().filter(wanted::contains).count();
      blocked = (int) wanted.stream().filter(candidates::contains).count();
      given.stream().filter(pair -> !wanted.contains(pair)).forEach(p -> wrong("wrongly", p));
      wanted.stream().filter(pair -> !given.contains(pair)).forEach(p -> wrong("not", p));
      processes = expected.size();
      for (Expected process : expected) {
        List<Procurement> of =
            procurements.stream()
                .filter(one -> one.noticeIds().stream().anyMatch(process.notices()::contains))
                .toList();
        BigDecimal amount =
            of.stream()
                .map(Procurement::effectiveAmount)
                .filter(one -> one != null)
                .reduce(BigDecimal::add)
                .orElse(null);
        if (amount == null ? process.amount() == null : equal(amount, process.amount())) {
          exact++;
        } else {
          String why = String.join(" / ", of.stream().map(Procurement::why).toList());
          for (Map.Entry<String, String> name : names.entrySet()) {
            why = why.replace(name.getKey(), name.getValue());
          }
          wrong.add(process.name() + ": " + amount + " for " + process.amount() + ": " + why);
        }
      }
    }

    private static boolean equal(BigDecimal one, BigDecimal other) {
      return other != null && one.compareTo(other) == 0;
    }

    private void wrong(String how, String pair) {
      String[] ids = pair.split(" ", -1);
      wrong.add(how + " linked: " + names.get(ids[0]) + " " + names.get(ids[1]));
    }

    double f1() {
      return 2.0 * right / (found + truth);
    }

    double exact() {
      return (double) exact / processes;
    }

    String summary(boolean development, int notices, int chains) {
      return ("chains, part to %s with: %d notices, %d processes; pairs right/found/true %d/%d/%d"
              + " (P %.3f R %.3f F1 %.3f); true pairs compared %d/%d; amounts exact %d/%d (%.3f)")
          .formatted(
              development ? "develop" : "measure",
              notices,
              chains,
              right,
              found,
              truth,
              (double) right / found,
              (double) right / truth,
              f1(),
              blocked,
              truth,
              exact,
              processes,
              exact());
    }
  }
}
