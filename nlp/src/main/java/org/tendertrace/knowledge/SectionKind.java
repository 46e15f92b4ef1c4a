package org.tendertrace.knowledge;

/** What a section of a notice is about. */
public enum SectionKind {
  /** Before any section, or in one of no known name. */
  NONE,
  BASIC,
  AWARD,
  FAILED,
  CANDIDATE,
  /** All who bid, won or not. */
  BIDDERS,
  ITEMS,
  EXPERTS,
  FEE,
  CONTACT,
  CONTACT_BUYER,
  CONTACT_AGENCY,
  SUPPLIER,
  CONTRACT,
  CORRECTION,
  INTENTION,
  QUALIFICATION,
  BIDDING,
  /** Attachments, lists of other notices, and whatever else surrounds a notice. */
  AROUND,
  OTHER
}
