package org.tendertrace.knowledge;

import java.io.Serializable;

/** A wording inside a value or a sentence that tells something about it. */
public record FieldCue(Kind kind, String cue, String source) implements Serializable {

  /** What the wording tells. */
  public enum Kind {
    /** The value stands elsewhere: 详见附件. */
    UNDISCLOSED,
    /** The value is none: 无, /, 不适用. */
    NOTHING,
    /** Ends a name inside a value. */
    NAME_STOP,
    /** Before a name and no part of it, with a space behind: Joint Venture of, and. */
    NAME_PREFIX,
    /** Ends a name right behind the ending of a company's name: 组成的联合体, 中标. */
    NAME_TAIL,
    /** What no name of an organisation holds: 的, 该公司. */
    NOT_NAME,
    /** In a bracket beside a name: its part in a consortium, 牵头, 成员. */
    MEMBER,
    /** The lot or the procurement failed. */
    FAILED,
    /** Of a correction: it is about the result, 中标结果. */
    RESULT,
    /** It won: 中标, 是, 第一名. */
    WON,
    /** The price is a rate: 下浮, 折扣. */
    RATE,
    /** The price is for one piece. */
    UNIT_PRICE,
    /** Before a winner in prose: 确定由, 中标单位为. */
    WINNER_BEFORE,
    /** Behind a winner in prose: 被确定为中标人. */
    WINNER_AFTER,
    /** What a winner does, behind its name: 承担, 负责. */
    WINNER_DOES,
    /** Before a winner's name, and no part of it: 确定由, 推荐. */
    WINNER_FRAME,
    /** In the label of a supplier that asks for the price as well: 中标人名称及中标金额. */
    PRICE_LABEL,
    /** What a winner does at the end of a clause: 中标. */
    WINNER_VERB,
    /** Before money that is no price: 预算, 保证金. */
    NOT_PRICE,
    /** Before the price that counts, of several in one value: 最终, 合计. */
    FINAL_PRICE,
    /** In a label of a supplier: it is the winner, 中标. */
    WINNER_LABEL,
    /** In a label of a supplier: it is a candidate, 候选. */
    CANDIDATE_LABEL,
    /** Around the buyer in prose, with … for its name: 受…委托. */
    BUYER_FRAME,
    /** Around the buyer in prose, with the agency's name before or behind it: 受…委托. */
    AGENCY_FRAME,
    /** Behind the buyer at a title's begin: 关于. */
    BUYER_ABOUT,
    /** How buyers that open a title end. */
    BUYER_ENDING,
    /** How a part of the buyer ends that follows its name. */
    BRANCH_ENDING,
    /** Behind the buyer in prose: 就, 委托. */
    BUYER_AFTER,
    /** Before the buyer in prose: 受. */
    BUYER_BEFORE,
    /** Before what holds from now on, in a correction: 更正为. */
    CHANGED,
    /** In the line at a page's end that is about the portal: 版权所有. */
    FOOTER
  }
}
