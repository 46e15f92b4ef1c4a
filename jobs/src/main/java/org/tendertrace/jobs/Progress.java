package org.tendertrace.jobs;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.spark.SparkContext;
import org.tendertrace.jobs.stage.Readings;

/**
 * Shows how far a run is: one line that is written over on a terminal, a line now and then in a
 * log.
 */
final class Progress implements AutoCloseable {
  private static final int SECONDS_ON_TERMINAL = 1;
  private static final int SECONDS_IN_LOG = 30;
  private static final int WIDTH = 79;

  private final PrintStream out = System.err;
  private final boolean terminal;
  private final Instant begun = Instant.now();
  private final long bytes;
  private final ScheduledExecutorService clock;
  private final Future<?> ticking;
  private Readings.Counters counters;
  private String stage = "starting";
  private Instant entered = Instant.now();

  /**
   * Begins to show.
   *
   * @param terminal whether standard error, where it is shown, is a terminal
   * @param bytes size of the input
   */
  Progress(boolean terminal, long bytes) {
    this.terminal = terminal;
    this.bytes = bytes;
    this.clock =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "tendertrace-progress");
              thread.setDaemon(true);
              return thread;
            });
    int period = terminal ? SECONDS_ON_TERMINAL : SECONDS_IN_LOG;
    this.ticking = clock.scheduleAtFixedRate(this::show, period, period, TimeUnit.SECONDS);
  }

  /** Whether standard error is a terminal; where the system does not tell, it is none. */
  static boolean isTerminal() {
    try {
      String device = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
      return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  /** Enters the next stage. */
  synchronized void stage(String name) {
    stage = name;
    entered = Instant.now();
    if (terminal) {
      show();
    }
  }

  /** What the executors count into. */
  synchronized Readings.Counters counters(SparkContext context) {
    counters =
        new Readings.Counters(
            context.longAccumulator("documents"),
            context.longAccumulator("refused"),
            context.longAccumulator("bytes"));
    return counters;
  }

  private synchronized void show() {
    String line = line();
    if (terminal) {
      String cut = line.length() > WIDTH ? line.substring(0, WIDTH) : line;
      out.print("\r" + cut + " ".repeat(WIDTH - cut.length()));
    } else {
      out.println(line);
    }
    out.flush();
  }

  private String line() {
    Duration total = Duration.between(begun, Instant.now());
    if (counters == null || !stage.equals("documents")) {
      return "%s | %s".formatted(clock(total), stage);
    }
    double seconds = Math.max(0.001, Duration.between(entered, Instant.now()).toMillis() / 1000.0);
    long done = counters.bytes().value();
    String left =
        done == 0 || done >= bytes
            ? ""
            : " | about %s left"
                .formatted(clock(Duration.ofSeconds((long) (seconds * (bytes - done) / done))));
    return "%s | %s | %,d read, %,.0f/s | %,d quarantined%s"
        .formatted(
            clock(total),
            stage,
            counters.documents().value(),
            counters.documents().value() / seconds,
            counters.refused().value(),
            left);
  }

  private static String clock(Duration time) {
    return time.toHours() > 0
        ? "%d:%02d:%02d".formatted(time.toHours(), time.toMinutesPart(), time.toSecondsPart())
        : "%d:%02d".formatted(time.toMinutes(), time.toSecondsPart());
  }

  @Override
  public void close() {
    ticking.cancel(false);
    clock.shutdown();
    synchronized (this) {
      if (terminal) {
        out.print("\r" + " ".repeat(WIDTH) + "\r");
        out.flush();
      }
    }
  }
}
