package org.tendertrace.knowledge;

/**
 * What the words of {@code record_words.tsv} are, by which records of crawlers and portals are
 * read.
 */
public enum RecordUse {
  /** In the name of a list: it is one of winners. */
  WINNER_LIST,
  /** In the name of such a list: it is one of others. */
  OTHER_LIST,
  /** What a field says of a bidder who won. */
  WON,
  /** What a field says of a bidder who lost. */
  LOST,
  /** How names of bidders end. */
  COMPANY_ENDING,
  /** In the name of a field: it holds what was bid. */
  PRICE,
  /** In the name of such a field: it holds what was bid in the end. */
  LAST_PRICE,
  /** In a record: all whom it ranks are taken. */
  SHORTLIST,
  /** Names of fields that hold the label of the value beside them, best first. */
  LABEL_KEY,
  /** Names of fields that hold a value with its label beside it, best first. */
  VALUE_KEY,
  /** In a label: it asks for money. */
  MONEY_LABEL,
  /** Labels by which a notice names its buyer. */
  BUYER_LABEL,
  /** Names of fields that stand for who invites as well as for who wins. */
  INVITES_OR_WINS,
  /** How names end of bodies that invite. */
  BODY_ENDING,
  /** How a value ends that is no party. */
  THING_ENDING
}
