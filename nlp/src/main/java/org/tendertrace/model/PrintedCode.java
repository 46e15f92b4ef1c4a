package org.tendertrace.model;

import java.util.Objects;

/** A credit code that a notice prints, and whose it is. */
public record PrintedCode(
    @Doc(
            value =
                "The party, as in buyer_names or supplier_names; null where it is not clear whose.",
            example = "运达科技有限公司")
        String name,
    @Doc(
            value = "The code as printed, in capital letters of normal width.",
            example = "91510100MA00000A0B")
        String code,
    @Doc(
            value =
                "Whether its check character is right; a code that is not valid is never used to tell"
                    + " organisations apart.",
            example = "true")
        boolean valid,
    @Doc(value = "First UTF-16 offset in notices.text.", example = "412") int begin,
    @Doc(value = "Offset behind the last character.", example = "430") int end) {

  public PrintedCode {
    Objects.requireNonNull(code, "code");
  }

  /** Whether it says which organisation a name means. */
  public boolean isUsed() {
    return valid && name != null;
  }
}
