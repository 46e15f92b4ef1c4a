package org.tendertrace.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.Iterator;
import java.util.function.BooleanSupplier;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.tendertrace.model.Quarantined.Code;

/** The members of a zip or tar archive, one after the other as they stand in the stream. */
final class ArchiveMembers extends LazyFinds {

  private final String uri;
  private final ArchiveInputStream<? extends ArchiveEntry> archive;
  private final BooleanSupplier complete;
  private final UnpackBudget budget;
  private final Opener opener;
  private Iterator<Found> inner = Collections.emptyIterator();
  private InputStream member = InputStream.nullInputStream();
  private boolean any;
  private boolean ended;

  /** Opens the stream of a member under its name. */
  interface Opener {
    Iterator<Found> open(String uri, String name, InputStream member);
  }

  /**
   * @param complete says, once no further member comes, whether the archive has its end
   */
  ArchiveMembers(
      String uri,
      ArchiveInputStream<? extends ArchiveEntry> archive,
      BooleanSupplier complete,
      UnpackBudget budget,
      Opener opener) {
    this.uri = uri;
    this.archive = archive;
    this.complete = complete;
    this.budget = budget;
    this.opener = opener;
  }

  @Override
  Found advance() {
    while (!ended) {
      if (inner.hasNext()) {
        return inner.next();
      }
      try {
        Found refused = enterNext();
        if (refused != null) {
          return refused;
        }
      } catch (IOException | RuntimeException e) {
        // Damaged archives make the library throw all kinds of exceptions.
        ended = true;
        return Refusals.failed(uri, e, budget);
      }
    }
    return null;
  }

  /** Goes on to the next member; a refusal where it is none to be read, else {@code null}. */
  private Found enterNext() throws IOException {
    if (budget.isExhausted()) {
      ended = true;
      return null;
    }
    // What is left of a refused member is drawn on the budget too, before the library skips it.
    member.transferTo(OutputStream.nullOutputStream());
    ArchiveEntry entry = archive.getNextEntry();
    if (entry == null) {
      ended = true;
      if (!complete.getAsBoolean()) {
        return Refusals.of(uri, Code.BAD_ARCHIVE, "The archive ends in the middle");
      }
      return any ? null : Refusals.of(uri, Code.EMPTY, "An archive without members");
    }
    any = true;
    String name = name(entry);
    if (entry.isDirectory() || MemberName.isLitter(name)) {
      member = InputStream.nullInputStream();
      return null;
    }
    budget.member();
    member = budget.unpacked(archive);
    String memberUri = uri + "!/" + name.replaceAll("\\p{Cntrl}", "?");
    if (!MemberName.isSafe(name)) {
      return Refusals.of(memberUri, Code.BAD_ARCHIVE, "The member's path leads out of the archive");
    }
    String unreadable = unreadable(entry);
    if (unreadable != null) {
      member = InputStream.nullInputStream();
      return Refusals.of(memberUri, Code.BAD_ARCHIVE, unreadable);
    }
    inner = opener.open(memberUri, name, member);
    return null;
  }

  private static String name(ArchiveEntry entry) {
    if (entry instanceof ZipArchiveEntry zip
        && zip.getNameSource() == ZipArchiveEntry.NameSource.NAME) {
      byte[] raw = zip.getRawName();
      return raw == null ? zip.getName() : MemberName.decode(raw);
    }
    return entry instanceof TarArchiveEntry ? MemberName.decode(entry.getName()) : entry.getName();
  }

  private String unreadable(ArchiveEntry entry) {
    if (entry instanceof ZipArchiveEntry zip && zip.getGeneralPurposeBit().usesEncryption()) {
      return "The member is encrypted";
    }
    if (entry instanceof TarArchiveEntry tar && !tar.isFile()) {
      return "The member is a link or a device";
    }
    return archive.canReadEntryData(entry)
        ? null
        : "The member is packed in a way that is not read";
  }
}
