package org.tendertrace.knowledge;

import java.io.Serializable;

/** A wording inside a value or a sentence that tells something about it. */
public record FieldCue(Kind kind, String cue, String source) implements Serializable {

  /** Stands around the ending in a cue of kind {@link Kind#OTHER_WORD}. */
  public static final String AROUND_ENDING = "~";

  /** What the wording tells. */
  public enum Kind {
    /** The value stands elsewhere: 详见附件. */
    UNDISCLOSED,
    /** The value is none: 无, /, 不适用. */
    NOTHING,
    /** Ends a name inside a value. */
    NAME_STOP,
    /** A label that names the body that buys, where none asks for the buyer: Agency. */
    OWN_AGENCY_LABEL,
    /** Behind a name in Latin script, before where it is and who answers there: ", Attn". */
    ADDRESS_SIGN,
    /** Before a name and no part of it, with a space behind: Joint Venture of, and. */
    NAME_PREFIX,
    /** Ends a name right behind the ending of a company's name: 组成的联合体, 中标. */
    NAME_TAIL,
    /** In a bracket behind a name: that the bracket is no part of it, 简称. */
    BESIDE_NAME,
    /** What no name of an organisation holds: 的, 该公司. */
    NOT_NAME,
    /** In a name, although it holds what no name does: 美的. */
    NAME_WORD,
    /** A word that is no name by itself, but may be part of one: 技术, 平台. */
    COMMON_NOUN,
    /** In a bracket beside a name: its part in a consortium, 牵头, 成员. */
    MEMBER,
    /** The lot or the procurement failed. */
    FAILED,
    /** A label of the project's number, wherever it stands: 项目编号. */
    NUMBER_LABEL,
    /** Before those who bid beside the winner, wherever a notice tells of them: 联合体成员. */
    JOINT_MEMBERS,
    /** Above the contractors of an award: that they won together. */
    GROUP,
    /** Between two of a group that won together: Leader of the tendering party. */
    GROUP_PART,
    /** Opens a clause about the lot that the lines are about: 本包. */
    THIS_LOT,
    /** Of a correction: it is about the result, 中标结果. */
    RESULT,
    /** Behind a winner: that it is none any more, 原成交结果无效. */
    REVOKED,
    /** Behind a winner's name: that it wants to be none, 放弃中标. */
    GIVES_UP,
    /** The label of a sum that is the budget in an invitation, and the price in a result: 采购金额. */
    ASKED_SUM,
    /** What opens the steps to a page, and no title: 首页. */
    TRAIL_OPENING,
    /** What follows a title in a text that lost its line breaks: 项目概况. */
    BEHIND_TITLE,
    /** What opens the name of a rubric, before the kind of its notices, and no title: 政府. */
    RUBRIC_WORD,
    /** Before who is to win and has not yet: 拟确定. */
    INTENDS,
    /** In the title of what a company announces of itself: 收到中标. */
    OWN_AWARD,
    /** It lost: 否, 未中标. */
    LOST,
    /** How headings end, behind 原, over what a notice printed before its correction: 内容. */
    FORMER_HEADING_END,
    /** A label whose value is the title, in the table of a government's register: 名称. */
    TITLE_LABEL,
    /** The label under which a form prints the name of what is bought: Tender Title, 標案名稱. */
    FORM_TITLE,
    /** A label of a form that names an undertaking of which a purchase may be a part. */
    WIDER_TITLE,
    /** A label that names that part of an undertaking: Scope of Contract. */
    NARROW_TITLE,
    /** What a form numbers, be it one or several: 品項. */
    FORM_ITEM,
    /** In brackets below the name of a company: that the state owns it. */
    PUBLIC_NOTE,
    /** How the line opens that names the country above the body that buys: Republic of. */
    STATE_OPENING,
    /**
     * A line above the title that tells how far a procurement is, and no kind of notice: Planning.
     */
    STAGE,
    /** Right before a day at the head: that it is the publication's, 发布. */
    PUBLISHES,
    /** Beside a title: how far the procurement is, 竞价中. */
    TITLE_STATUS,
    /** In a heading over those who did not win: 未中标, 落选. */
    LOSERS_HEADING,
    /** How such a heading ends: 供应商, 及原因. */
    LOSERS_HEADING_END,
    /** It won: 中标, 是, 第一名. */
    WON,
    /** The price is a rate: 下浮, 折扣. */
    RATE,
    /** The price is for one piece. */
    UNIT_PRICE,
    /** Before a winner in prose: 确定由, 中标单位为. */
    WINNER_BEFORE,
    /** Before a label in a sentence: that it is about what is bought here, 本项目. */
    THIS_PROCUREMENT,
    /** Between a label and its value, in a sentence: 为, 仍为. */
    LABEL_LINK,
    /** Behind a winner in prose: 被确定为中标人. */
    WINNER_AFTER,
    /** Behind a winner's label in prose, where it is no name: 应在…内签订合同. */
    NOT_WINNER,
    /** What a winner does, behind its name: 承担, 负责. */
    WINNER_DOES,
    /** Before a winner's name, and no part of it: 确定由, 推荐. */
    WINNER_FRAME,
    /** In the label of a supplier that asks for the price as well: 中标人名称及中标金额. */
    PRICE_LABEL,
    /** The header of a column of suppliers, where cells are run together: 中标单位. */
    SUPPLIER_COLUMN,
    /** The header of a column of prices, where cells are run together: 中标金额, 成交价. */
    PRICE_COLUMN,
    /** Any other header in such a table: 联系地址, 状态. */
    OTHER_COLUMN,
    /** Such a header of a table of all who bid: 评分, 排名. */
    BID_COLUMN,
    /** Such a header of the numbers of rows or lots: 序号, 标段. */
    ROW_COLUMN,
    /** Such a header of the places of candidates: 排序, 名次. */
    RANK_COLUMN,
    /** In such headers: that a column is of scores. */
    SCORE_COLUMN,
    /** Behind the ordinal of a place, before the name there: 名, 中标候选人. */
    PLACE_WORD,
    /** How headers of columns end: 名称, 编号. */
    HEADER_END,
    /** How what is bought ends, where the supplier's name follows without a gap: 工程, 项目. */
    SUBJECT_END,
    /** The label of why a bid or a lot failed, which alone tells of no failure: 废标原因. */
    FAILURE_HEADING,
    /** Inside what was read as a company's name, in front of the name itself: 由, 候选人. */
    NAME_FRAME,
    /** Before a sum: that it is what was added or left out: 核减, 增加. */
    DIFFERENCE,
    /** In the label of an estimate: that it is the value of a contract. */
    CONTRACT_LABEL,
    /** What a winner does at the end of a clause: 中标. */
    WINNER_VERB,
    /** In a sentence that opens a list of winners: 确定以下. */
    LISTED,
    /** Behind such a verb, which is then part of a noun: 中标结果, 成交公告. */
    VERB_IN_NOUN,
    /** Before a price: it is what somebody bid, 报价. */
    BID,
    /** In a letter: how it addresses the winner, 你单位. */
    ADDRESSED,
    /** Opens a sentence about the procurement, and no title: 本招标项目. */
    SENTENCE_OPENING,
    /** Stands in the middle of such a sentence. */
    SENTENCE_PART,
    /** In a line that says what the numbers of a table are: 单位：万元. */
    UNIT_NOTE,
    /** Opens the label of a price: it is that of the whole, 总. */
    TOTAL_LABEL,
    /** In a label that asks for a rate: it asks for a sum as well, 金额. */
    SUM_LABEL,
    /** In the label of a price: without tax, 不含税. */
    NET_PRICE,
    /** Before money that is no price: 预算, 保证金. */
    NOT_PRICE,
    /** Before the price that counts, of several in one value: 最终, 合计. */
    FINAL_PRICE,
    /** In a label of a supplier: it is the winner, 中标. */
    WINNER_LABEL,
    /** In a label of a supplier: all whom it names are taken, whatever their rank, 入围. */
    SHORTLIST_LABEL,
    /** Behind the name of who pays for a project and does not buy, 某银行|贷款. */
    FUNDED,
    /** An entry of a site's menu, which ends no title: 登录. */
    MENU_ENTRY,
    /** An entry of a site's head that leads to its other pages or languages: 主頁, English. */
    SITE_WAY,
    /** That those who are listed have no places, so that all of them are let in: 排名不分先后. */
    UNRANKED,
    /** Before the label of a supplier: it asks for those who did not win, 其余. */
    OTHERS,
    /** In a label of a price: it held before a change, 变更前. */
    BEFORE_CHANGE,
    /** Opens the passage that holds now, below one that a correction takes back: 更正内容. */
    PRESENT_HEADING,
    /** What two parties do who make a contract: 签订. */
    SIGNS,
    /** What the supplier does, behind its name: 将为. */
    PROVIDES,
    /** In a clause on what a party to a contract will do: that it is the supplier, 交付. */
    DELIVERS,
    /** In the label of a kind of notice: 公告类型. */
    TYPE_LABEL,
    /** In a label of a supplier: it is a candidate, 候选. */
    CANDIDATE_LABEL,
    /** Around the buyer in prose, with … for its name: 受…委托. */
    BUYER_FRAME,
    /** Behind the office of a buyer that takes objections, which 向 stands before: 提出质疑. */
    OBJECTION,
    /** Around the buyer in prose, with the agency's name before or behind it: 受…委托. */
    AGENCY_FRAME,
    /** Behind the name of an agency in Latin script: was entrusted by. */
    AGENCY_ENTRUSTED,
    /** What an agency does, behind its name: 代理. */
    AGENCY_DOES,
    /** Behind the buyer at a title's begin: 关于. */
    BUYER_ABOUT,
    /** How buyers that open a title end. */
    BUYER_ENDING,
    /** How a part of the buyer ends that follows its name. */
    BRANCH_ENDING,
    /** What a buyer does, behind its name at the begin of a clause: 就, 拟, 公布. */
    BUYER_VERB,
    /** Behind a name: that it is the buyer's, （甲方）. */
    BUYER_MARK,
    /** In the name of an office that buys for the body it belongs to: 招标, 采购. */
    PURCHASING_OFFICE,
    /** In a label: what it asks for is about other, earlier contracts, 业绩. */
    PAST,
    /** In brackets behind a sum: that it is the budget, 最高限价. */
    BUDGET_NOTE,
    /** In a label that portals print beside the day of publication: 点击. */
    BESIDE_DAY,
    /** Before the first of the days for which a notice hangs out: 公示期. */
    PERIOD,
    /** Opens the row of a table with the sum of the others: 合计. */
    SUM_ROW,
    /** In the name of one who helps others to buy: 交易中心, 招标代理. */
    BROKER,
    /** Behind the buyer in prose: 就, 委托. */
    BUYER_AFTER,
    /** Before the buyer in prose: 受. */
    BUYER_BEFORE,
    /** Before what holds from now on, in a correction: 更正为. */
    CHANGED,
    /** Behind the kind of a notice in its title: 的公告, 通知. */
    TITLE_NOUN,
    /** Opens the name of a purchase in Latin script: Provision of. */
    TITLE_OPENING,
    /** How names of sites end. */
    SITE_ENDING,
    /** In a label: it is about the agency, 代理. */
    AGENT,
    /** How names of public bodies end that buy for other bodies, and publish: 政府采购中心. */
    CENTRAL_BUYER,
    /** How the name of a body ends and … that of one of its own behind it: 大学…医院. */
    OWN_BODY,
    /** Between these: that none of its own is named, 智慧. */
    NOT_BRANCH,
    /** How a notice speaks of who publishes it, with how such names end: 我校…大学. */
    SELF,
    /** How a notice speaks of who publishes it, whatever the name: 我校. */
    SPEAKER,
    /** How names of departments begin that have no name of their own: 设备, 招标. */
    OFFICE_OPENING,
    /**
     * The name of an office in Latin script that buys for the body before it: Purchasing
     * Department.
     */
    LATIN_OFFICE,
    /** In a label: that it is about who buys, 采购人. */
    PRINCIPAL,
    /** How labels of parties end, whatever their part: 单位. */
    PARTY_LABEL_ENDING,
    /** In such a label: that it asks for no buyer, 监督. */
    NOT_BUYER_LABEL,
    /** How names of departments end: 处, 办公室. */
    OFFICE_ENDING,
    /** What the name of a group goes on with that is printed in short elsewhere: 有限公司. */
    GROUP_REST,
    /** Behind a name: that it is what is built or repaired, 改造. */
    FACILITY,
    /** Behind 关于 in a title, before what it is about: 终止. */
    ABOUT_VERB,
    /** Opens the name of a public body in Latin script, which ends as none: City of. */
    BODY_OPENING,
    /** In the label of a buyer: it may ask for the buyer's department, 部门. */
    DEPARTMENT_LABEL,
    /** A label whose value is who publishes the notice, and often buys: 发布单位. */
    PUBLISHER_LABEL,
    /** In the line at a page's end that is about the portal: 版权所有. */
    FOOTER,
    /** Below who runs a portal, at the end of its pages: icp备. */
    LICENCE,
    /** In what opens a phrase, before an ending of a buyer's name: that it is no name, 关于. */
    NOT_OPENING,
    /** How names of bodies end that are those of buildings, too: 馆. */
    BUILDING,
    /** Behind a body's name: that another follows that belongs to it, 附属. */
    BELONGING,
    /**
     * A word around an ending of a buyer's name, which ends none in it; ~ around the ending: ~局~部.
     */
    OTHER_WORD,
    /** Before what somebody says to have won: 成功. */
    BOASTS,
    /** In the name of a project, behind that of its buyer: 工程. */
    PROJECT_WORD,
    /** How parts of universities end that are told in brackets: 学院. */
    FACULTY,
    /** What notices call themselves, at the end of their kind: 公告. */
    NOTICE_NOUN,
    /** In a bracket before the title of a notice in a list: of what kind it is. */
    LISTED_NOTICE,
    /** Letters before the number of a standard, which is no project's: GB. */
    STANDARD,
    /** Before who does something at the begin of a clause, and no part of its name: 本次采购为. */
    SUBJECT_LEAD,
    /** Ends the clause that tells whose project has been evaluated: 评标工作已经结束. */
    IS_OVER,
    /** The word for an operator in the short name of its branch, behind a place: 电信. */
    OPERATOR,
    /** Such a word that is more often an ordinary one: 移动. */
    OPERATOR_WORD,
    /** Behind such a word: that it is an ordinary one, 大楼. */
    NOT_OPERATOR,
    /** How the names of an operator's branches end: 分公司. */
    OPERATOR_BRANCH,
    /** Two characters before such a word that are no county: 校园. */
    NOT_COUNTY,
    /** A label that says no more than that a sum follows, below one that says which: Value. */
    BARE_VALUE,
    /** A label of a record of data whose value is a body, and often buys: organisationName. */
    BODY_LABEL,
    /** In Latin script, behind and, how the name of a body ends that has two tasks: Services. */
    PORTFOLIO_ENDING,
    /** What has been done by who approves a project: 批准. */
    APPROVED,
    /** Before the name of a project of whose approval a notice tells: 本招标项目. */
    PROJECT_LEAD,
    /** In the label of the day on which a correction was decided: 更正日期. */
    CHANGE_DAY,
    /**
     * How a sentence in English says who gets a contract, with ~ for the winner and … for what may
     * stand between: award … to ~.
     */
    AWARD_STATEMENT,
    /** How a sentence says who bid least, in the same form: ~ was the low bidder. */
    LOWEST_STATEMENT,
    /** That a body decided what makes the lowest bidder the winner: council approved. */
    AWARD_APPROVED,
    /** In such a sentence: that it is not so, or not yet: not, previously, would. */
    UNDECIDED,
    /** In such a sentence: that somebody only recommends it. */
    RECOMMENDS,
    /** Before the name of the place for which a council or board decides: Council of the. */
    GOVERNING_BODY,
    /** In English, right before the sum of a contract: contract price of. */
    AWARD_SUM,
    /** The heading of the list of its sections that a page prints at its head. */
    CONTENTS_HEADING,
    /** The label of a joint venture's name, above those of its members: Joint Venture. */
    VENTURE_LABEL,
    /** A remark below names that they bid together, joint bid. */
    JOINT_REMARK,
    /** In an English sentence before a list: that it tells who has won, awarded. */
    ANNOUNCES,
    /** How such a sentence ends before its colon: to the following firms. */
    ANNOUNCES_END,
    /** In such a sentence, or at the end of its list: that it is about those who lost. */
    NOT_ANNOUNCED,
    /** Opens the line that tells when a notice was signed, before the day: Issued this. */
    SIGNED_ON,
    /**
     * Right before the number of a procurement in running text: Contract No., Bid. Of words that
     * mean more, only with a capital.
     */
    NUMBER_STATED,
    /**
     * Before the name of a bidder in Latin script, as before a buyer's but for a word: submitted
     * by.
     */
    BIDDER_BEFORE,
    /** What English calls one who bids, without a name: bidder, firm. */
    BIDDER_WORD
  }

  static FieldCue of(Tsv.Row row) {
    FieldCue cue =
        new FieldCue(row.constant("kind", Kind.class), row.require("cue"), row.require("source"));
    if (cue.kind == Kind.OTHER_WORD && cue.cue.split(AROUND_ENDING, -1).length != 3) {
      throw new IllegalArgumentException(
          "%s: no ending stands between two %s in '%s'"
              .formatted(row.where(), AROUND_ENDING, cue.cue));
    }
    return cue;
  }
}
