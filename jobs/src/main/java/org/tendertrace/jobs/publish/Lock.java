package org.tendertrace.jobs.publish;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.tendertrace.jobs.Exit;
import org.tendertrace.jobs.Failure;

/**
 * The right of one run at a time to publish in a folder: a file that names its owner and shows, by
 * a heartbeat, that the owner lives. A dead owner's lock is taken over: at once where its process
 * is known to be gone, else after a time without a heartbeat.
 */
public final class Lock implements AutoCloseable {
  private static final String FILE = ".lock";
  private static final int BEATS_IN_TIMEOUT = 10;

  private final OutputFolder folder;
  private final Owner owner;
  private final ScheduledExecutorService heart;
  private final Future<?> beating;

  /**
   * A process that publishes.
   *
   * @param token tells two runs of one process apart
   * @param started when the process started, so that another with its number is not taken for it
   */
  record Owner(String token, String host, long pid, String started, String heartbeat) {

    static Owner self() throws IOException {
      ProcessHandle self = ProcessHandle.current();
      return new Owner(
          UUID.randomUUID().toString(),
          InetAddress.getLocalHost().getHostName(),
          self.pid(),
          started(self),
          Instant.now().toString());
    }

    Owner alive() {
      return new Owner(token, host, pid, started, Instant.now().toString());
    }

    /** Whether the process is certainly gone: one of this host that is not there any more. */
    boolean isGone() throws IOException {
      if (!host.equals(InetAddress.getLocalHost().getHostName())) {
        return false;
      }
      Optional<ProcessHandle> process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
      return process.isEmpty() || !started(process.get()).equals(started);
    }

    private boolean isSilent(Duration timeout) throws IOException {
      return !host.equals(InetAddress.getLocalHost().getHostName())
          && Instant.parse(heartbeat).plus(timeout).isBefore(Instant.now());
    }

    private static String started(ProcessHandle process) {
      return process.info().startInstant().map(Instant::toString).orElse("unknown");
    }
  }

  private Lock(OutputFolder folder, Owner owner, Duration timeout) {
    this.folder = folder;
    this.owner = owner;
    this.heart =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "tendertrace-lock");
              thread.setDaemon(true);
              return thread;
            });
    long period = Math.max(1, timeout.toMillis() / BEATS_IN_TIMEOUT);
    this.beating = heart.scheduleAtFixedRate(this::beat, period, period, TimeUnit.MILLISECONDS);
  }

  /**
   * Locks {@code folder}.
   *
   * @param timeout after so long without a heartbeat, an owner on another host counts as dead
   * @throws Failure ({@link Exit#LOCKED}) if another run has it
   */
  public static Lock acquire(OutputFolder folder, Duration timeout) throws IOException {
    Owner self = Owner.self();
    if (!folder.create(FILE, Json.write(self))) {
      Optional<String> held = folder.read(FILE);
      if (held.isPresent() && !isDead(folder, held.get(), timeout)) {
        throw locked(folder, held.get());
      }
      if (held.isPresent()) {
        bury(folder, held.get(), self);
      }
      if (!folder.create(FILE, Json.write(self))) {
        throw locked(folder, folder.read(FILE).orElse(""));
      }
    }
    return new Lock(folder, self, timeout);
  }

  private static boolean isDead(OutputFolder folder, String held, Duration timeout)
      throws IOException {
    if (held.isBlank()) { // made, and not yet or never written
      return Instant.ofEpochMilli(folder.modified(FILE)).plus(timeout).isBefore(Instant.now());
    }
    Owner other = Json.read(held, Owner.class);
    return other.isGone() || other.isSilent(timeout);
  }

  /** Puts a dead owner's lock aside; another's that came in between is put back. */
  private static void bury(OutputFolder folder, String dead, Owner self) throws IOException {
    String aside = FILE + "-" + self.token();
    if (folder.rename(FILE, aside)) {
      String moved = folder.read(aside).orElse("");
      if (moved.equals(dead)) {
        folder.delete(aside);
      } else {
        folder.rename(aside, FILE);
        throw locked(folder, moved);
      }
    }
  }

  private static Failure locked(OutputFolder folder, String held) throws IOException {
    String who = "another run";
    if (!held.isBlank()) {
      Owner owner = Json.read(held, Owner.class);
      who =
          "process %d on %s, last alive %s".formatted(owner.pid(), owner.host(), owner.heartbeat());
    }
    return new Failure(
        Exit.LOCKED,
        "%s is locked by %s: wait for it to end, or choose another --output"
            .formatted(folder, who));
  }

  /**
   * Makes sure that the lock is still this run's.
   *
   * @throws Failure ({@link Exit#LOCKED}) if another run took it over
   */
  void verify() throws IOException {
    String held = folder.read(FILE).orElse("");
    if (held.isBlank() || !Json.read(held, Owner.class).token().equals(owner.token())) {
      throw locked(folder, held);
    }
  }

  Owner owner() {
    return owner;
  }

  private void beat() {
    try {
      verify();
      folder.replace(FILE, Json.write(owner.alive()));
    } catch (IOException | Failure e) {
      // Nothing to be done here: a run whose lock is lost learns it when it is about to publish.
      return;
    }
  }

  @Override
  public void close() throws IOException {
    beating.cancel(false);
    heart.shutdown();
    try {
      // A beat under way would write the file again after it is deleted.
      heart.awaitTermination(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    String held = folder.read(FILE).orElse("");
    if (!held.isBlank() && Json.read(held, Owner.class).token().equals(owner.token())) {
      folder.delete(FILE);
    }
  }
}
