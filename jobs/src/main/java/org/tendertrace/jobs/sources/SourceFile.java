package org.tendertrace.jobs.sources;

/**
 * A file of the input.
 *
 * @param uri what the tables call it: as the user named its folder
 * @param path the same with file system and full path, for opening it
 * @param bytes size
 * @param modified milliseconds since 1970
 */
public record SourceFile(String uri, String path, long bytes, long modified) {}
