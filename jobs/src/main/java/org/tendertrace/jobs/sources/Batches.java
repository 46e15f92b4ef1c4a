package org.tendertrace.jobs.sources;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.tendertrace.jobs.Settings;

/** Divides the input into tasks by size and number. */
public final class Batches {

  private Batches() {}

  /**
   * The tasks for {@code files}, the largest first, so that none is left over at the end.
   *
   * @param parallelism number of tasks to make at least, where there are as many files
   */
  public static List<Batch> of(List<SourceFile> files, Settings.Input settings, int parallelism) {
    List<Piece> pieces = new ArrayList<>();
    files.forEach(file -> pieces.addAll(pieces(file, settings.splitBytes())));
    int tasks = Math.max(parallelism, settings.partitions());
    long total = pieces.stream().mapToLong(Piece::bytes).sum();
    long bytes = Math.min(settings.taskBytes(), Math.max(1, ceiling(total, tasks)));
    long number = Math.min(settings.taskFiles(), Math.max(1, ceiling(pieces.size(), tasks)));
    List<Batch> batches = new ArrayList<>();
    List<Piece> open = new ArrayList<>();
    long openBytes = 0;
    for (Piece piece : pieces) {
      if (!open.isEmpty() && (openBytes + piece.bytes() > bytes || open.size() >= number)) {
        batches.add(new Batch(open));
        open = new ArrayList<>();
        openBytes = 0;
      }
      open.add(piece);
      openBytes += piece.bytes();
    }
    if (!open.isEmpty()) {
      batches.add(new Batch(open));
    }
    batches.sort(Comparator.comparingLong(Batch::bytes).reversed());
    return batches;
  }

  private static List<Piece> pieces(SourceFile file, long splitBytes) {
    boolean split = file.bytes() > splitBytes && isSplittable(file.uri());
    List<Piece> pieces = new ArrayList<>();
    long step = split ? splitBytes : Math.max(1, file.bytes());
    for (long begin = 0; begin == 0 || begin < file.bytes(); begin += step) {
      long end = Math.min(file.bytes(), begin + step);
      pieces.add(new Piece(file.uri(), file.path(), begin, end, file.bytes(), split));
    }
    return pieces;
  }

  private static boolean isSplittable(String uri) {
    return isLines(uri) || isParquet(uri);
  }

  static boolean isLines(String uri) {
    String name = uri.toLowerCase(Locale.ROOT);
    return name.endsWith(".jsonl") || name.endsWith(".ndjson");
  }

  static boolean isParquet(String uri) {
    return uri.toLowerCase(Locale.ROOT).endsWith(".parquet");
  }

  private static long ceiling(long dividend, long divisor) {
    return (dividend + divisor - 1) / divisor;
  }
}
