package org.tendertrace.model;

/** What a notice announces. One notice has one type. */
public enum NoticeType {
  /** 采购意向: a plan to buy. */
  INTENTION,
  /** Any invitation: 公开招标, 磋商, 谈判, 询价, 比选, 资格预审, 竞价. */
  TENDER,
  /** 单一来源公示: the buyer means to buy from one named supplier. */
  SINGLE_SOURCE,
  /** 中标候选人公示: ranked candidates before the award. */
  CANDIDATE,
  /** 中标 / 成交 / 结果公告. */
  AWARD,
  /** 合同公告. */
  CONTRACT,
  /** 更正 / 变更 / 澄清 / 延期. */
  CORRECTION,
  /** 终止 / 废标 / 流标: the whole procurement failed. */
  TERMINATION,
  /** None of these: complaints, news, acceptance, price lists. */
  OTHER
}
