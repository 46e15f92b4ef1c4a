package org.tendertrace.knowledge;

/** What a label of a notice announces. */
public enum FieldKind {
  BUYER,
  AGENCY,
  /** The winner, or the first-ranked candidate. */
  SUPPLIER,
  /** Somebody who bid and did not win; second and further candidates. */
  OTHER_BIDDER,
  /** The price of the award or contract. */
  AMOUNT,
  UNIT_PRICE,
  /** 下浮率, 折扣率, 费率. */
  RATE,
  /** The part of the whole that a winner beside others gets: 中标份额. */
  SHARE,
  BUDGET,
  /** Money that is neither price nor budget: agency fees, deposits, prices of documents. */
  FEE,
  PROJECT_ID,
  /** Another number: of a plan, a contract, a company's registration. */
  OTHER_ID,
  PROJECT_NAME,
  TITLE,
  PUBLISHED,
  /** A day or time that is not the publication's. */
  OTHER_DATE,
  LOT,
  LOT_NAME,
  RANK,
  /** Whether a lot or a bidder won or failed. */
  OUTCOME,
  FAILURE_REASON,
  /** What a correction puts in place of what was printed before. */
  CORRECTED,
  /** 更正事项: what a correction is about. */
  CORRECTS,
  /** 名称 and its like: whose name it is depends on the section. */
  NAME,
  ADDRESS,
  /** Persons, telephones, mail. */
  CONTACT,
  QUANTITY,
  /** 序号: the first column of many tables. */
  INDEX,
  SCORE,
  /** Known, and of no use except that values end before it. */
  OTHER
}
