-- A procurement: what it is called, who buys, how far it came, what counts and why.
SELECT p.process_id, n.title, p.project_id, p.buyer_id, coalesce(b.name_zh, b.name_en) AS buyer, p.stage,
       p.effective_amount, p.currency, p.effective_date, p.effective_notice_id, p.why
  FROM processes p
  LEFT JOIN notices n ON n.notice_id = p.effective_notice_id
  LEFT JOIN entities b ON b.entity_id = p.buyer_id
 WHERE p.process_id = $1
