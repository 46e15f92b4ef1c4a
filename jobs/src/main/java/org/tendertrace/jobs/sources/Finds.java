package org.tendertrace.jobs.sources;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.tendertrace.model.Quarantined;
import org.tendertrace.read.Containers;
import org.tendertrace.read.Found;
import org.tendertrace.read.ReadOptions;

/**
 * Everything found in a batch, one after the other; a file is opened when its turn comes and closed
 * before the next, and what cannot be read comes out as {@link Found.Refused}.
 */
public final class Finds implements Iterator<Found>, AutoCloseable {
  private static final String STAGE = "sources";

  private final Iterator<Piece> pieces;
  private final Configuration configuration;
  private final ReadOptions options;
  private final Containers containers;
  private Piece piece;
  private long bytesDone;
  private Iterator<Found> current = List.<Found>of().iterator();
  private AutoCloseable open = () -> {};
  private Found next;

  public Finds(Batch batch, Configuration configuration, ReadOptions options) {
    this.pieces = batch.pieces().iterator();
    this.configuration = configuration;
    this.options = options;
    this.containers = new Containers(options);
  }

  @Override
  public boolean hasNext() {
    while (next == null) {
      try {
        if (current.hasNext()) {
          next = current.next();
        } else if (pieces.hasNext()) {
          close();
          bytesDone += piece == null ? 0 : piece.bytes();
          piece = pieces.next();
          current = open(piece);
        } else {
          close();
          bytesDone += piece == null ? 0 : piece.bytes();
          piece = null;
          return false;
        }
      } catch (IOException | RuntimeException e) {
        current = List.<Found>of().iterator();
        next = refused(piece, e);
      }
    }
    return true;
  }

  @Override
  public Found next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Found found = next;
    next = null;
    return found;
  }

  /** Size of the pieces that are done with. */
  public long bytesDone() {
    return bytesDone;
  }

  private Iterator<Found> open(Piece piece) throws IOException {
    if (Batches.isParquet(piece.uri())) {
      ParquetRows rows = new ParquetRows(piece, configuration);
      open = rows;
      return new Each<>(
          rows::next, row -> containers.row(piece.uri() + "#row=" + rows.index(), row));
    }
    Path path = new Path(piece.path());
    FSDataInputStream in = path.getFileSystem(configuration).open(path);
    open = in;
    if (!piece.split()) {
      return containers.open(piece.uri(), in);
    }
    return lines(piece, in);
  }

  private Iterator<Found> lines(Piece piece, FSDataInputStream in) throws IOException {
    in.seek(Math.max(0, piece.begin() - 1));
    Lines lines = new Lines(in, piece.begin(), piece.end(), options.maxDocumentBytes());
    return new Each<>(
        lines::next,
        line ->
            containers.line(piece.uri() + "#offset=" + lines.offset(), line, lines.offset() == 0));
  }

  /** Where things come from; {@code null} after the last. */
  private interface Source<T> {
    T next() throws IOException;
  }

  /** What is found in each of a sequence of things, one at a time. */
  private static final class Each<T> implements Iterator<Found> {
    private final Source<T> source;
    private final Function<T, Found> reading;
    private T next;
    private boolean ended;

    Each(Source<T> source, Function<T, Found> reading) {
      this.source = source;
      this.reading = reading;
    }

    @Override
    public boolean hasNext() {
      try {
        if (next == null && !ended) {
          next = source.next();
          ended = next == null;
        }
        return next != null;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public Found next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      Found found = reading.apply(next);
      next = null;
      return found;
    }
  }

  private static Found refused(Piece piece, Exception why) {
    Throwable cause = why instanceof UncheckedIOException u ? u.getCause() : why;
    boolean reading = cause instanceof IOException || Batches.isParquet(piece.uri());
    String message = "%s: %s".formatted(cause.getClass().getSimpleName(), cause.getMessage());
    return new Found.Refused(
        new Quarantined(
            null,
            piece.split() ? piece.uri() + "#offset=" + piece.begin() : piece.uri(),
            STAGE,
            reading ? Quarantined.Code.UNREADABLE : Quarantined.Code.INTERNAL,
            message.replaceAll("\\s*\\R\\s*", " "),
            cause instanceof IOException));
  }

  @Override
  public void close() {
    try {
      open.close();
    } catch (Exception e) {
      throw new IllegalStateException("Cannot close " + piece, e);
    }
    open = () -> {};
  }
}
