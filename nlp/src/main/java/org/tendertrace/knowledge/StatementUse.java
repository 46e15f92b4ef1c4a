package org.tendertrace.knowledge;

/**
 * What the words of {@code statement_words.tsv} are, which tell what a passage says of a name in
 * it: whom its sentence is about, what a correction changes, what is asked and answered, what
 * columns and lines stand for.
 */
public enum StatementUse {
  /** Who buys, as the subject of a sentence. */
  OWNER,
  /** Behind 我 or 本: who speaks, 本校. */
  OWN_BODY,
  /** Behind the buyer: that it has the thing already. */
  HAS,
  /** Of a system: that it is there already. */
  STANDING,
  /** What is said to be there already. */
  STANDING_THING,
  /** What such a thing does with what a sentence names. */
  STANDS_ON,
  /** That the sentence is about what is to be bought after all. */
  NEW,
  /** Who delivers, as the subject of a sentence. */
  SUPPLIER,
  /** What the supplier does. */
  SUPPLIES,
  /** Opens what holds only on a condition. */
  CONDITION,
  /** Opens what is an example or part of what stands before the comma. */
  EXAMPLE,
  /** Verbs of a correction, before 为, 成 or 至. */
  TURNS_INTO,
  /** Verbs of a correction. */
  CHANGES,
  /** English turns from an old text to a new one. */
  TURN_PHRASE,
  /** What a correction calls the text that it changes. */
  CHANGED_TEXT,
  /** More of it, in headers of columns. */
  CHANGED_COLUMN,
  /** Behind 原, at the begin of a sentence: what is corrected. */
  CHANGED_DOCUMENT,
  /** Behind a name: that it is struck out. */
  STRUCK,
  /** Before a name: that it is struck out. */
  STRIKES,
  /** Opens the header of a column with the new text. */
  NEW_TEXT,
  /** Opens the label of the old text. */
  OLD_TEXT,
  /** Makes a question of a sentence. */
  ASKS,
  /** Before a name: that a bidder proposes it. */
  PROPOSES,
  /** Before 吗: that a bidder proposes something. */
  ALLOWS,
  /** What a bidder would do with what it proposes. */
  OFFERED,
  /** Opens an answer. */
  ANSWER,
  /** Opens an answer that says no. */
  REFUSES,
  /** Opens an answer that allows. */
  ACCEPTS,
  /** Opens an answer that holds to what is asked for. */
  CONFIRMS,
  /** In a question: that things have to work together. */
  JOINS,
  /** In its answer: that they have to. */
  SUPPORTS,
  /** In the header of a column of questions. */
  QUESTION_COLUMN,
  /** Opens the header of a column of what was called for. */
  CALLS,
  /** Ends such a header. */
  CALLED_FOR,
  /** In the header beside it: of what is given. */
  GIVEN_COLUMN,
  /** In such a header: that it is about the bid and no thing. */
  BID_COLUMN,
  /** The header of a column of ranks. */
  RANK_COLUMN,
  /** A cell that says no to whatever its column asks. */
  BARE_NO,
  /** In the header of a column that says who won. */
  OUTCOME_COLUMN,
  /** A cell that says that its bidder won. */
  WON,
  /** In a row: that it names a bidder. */
  COMPANY,
  /** The header of a column of running numbers and codes of rows. */
  NUMBER_COLUMN,
  /** Ends the name of a company. */
  LEGAL_FORM,
  /** In a label or header: that it names makers, users or places, not bidders. */
  NO_BIDDER,
  /** Behind a company: that it makes what follows. */
  MADE,
  /** Behind 本 or 该: the lot. */
  LOT,
  /** Behind it: that it failed. */
  FAILS,
  /** Those who bid. */
  BIDS,
  /** Behind them: that they were too few. */
  TOO_FEW,
  /** Of who wins. */
  WINS,
  /** Of candidates, besides. */
  RECOMMENDED,
  /** Ends what winners and candidates are called. */
  PARTY,
  /** Opens a line about a bidder who lost. */
  LOST,
  /** Behind it, in the header of a column: why a bidder lost. */
  REASON,
  /** In brackets behind the number of a lot: that it failed. */
  FAILED_NOTE,
  /** Opens a label that says what is bought. */
  BUYS,
  /** Ends such a label. */
  BOUGHT,
  /** In a label, before parts: that they are put in. */
  PUTS_IN,
  /** Parts that are put in. */
  SPARE,
  /** Opens a cue: what had been wanted. */
  PLANNED,
  /** In a cue: that something takes a thing's place, or is kept on it. */
  REPLACES,
  /** In the title of a correction: what it is about. */
  RESULT,
  /** What such a title calls the correction. */
  AMENDMENT,
  /** Behind a number: that it is a price. */
  MONEY,
  /** At the begin of a line: a product that is delivered. */
  PRODUCT,
  /** Behind it: what it is made with. */
  BUILT_ON,
  /** Behind a number: that a line lists things. */
  COUNTED_IN,
  /** Opens a line that tells what a winner delivers. */
  WINNER,
  /** In the title of a notice of another type: that it tells how a contract was delivered. */
  ACCEPTANCE,
  /** Right before a name: that something is measured by it. */
  YARDSTICK,
  /** In a heading: that other notices are listed below. */
  BESIDE,
  /** In the title of a column of corrections or deviations, which is about one item. */
  SIDE_COLUMN
}
