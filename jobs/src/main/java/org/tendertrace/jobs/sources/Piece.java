package org.tendertrace.jobs.sources;

/**
 * A file, or a range of its bytes.
 *
 * @param uri what the tables call the file
 * @param path the same with file system and full path, for opening it
 * @param begin first byte
 * @param end behind the last byte; lines and row groups belong to the piece that they begin (row
 *     groups: have their middle) in
 * @param size of the whole file in bytes
 * @param split whether the file is read in pieces, this being one of them
 */
public record Piece(String uri, String path, long begin, long end, long size, boolean split)
    implements java.io.Serializable {

  long bytes() {
    return end - begin;
  }
}
