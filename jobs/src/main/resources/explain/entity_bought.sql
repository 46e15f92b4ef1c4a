-- The procurements of this buyer, in time order.
SELECT p.process_id, p.effective_date, p.stage, n.title, p.effective_amount, p.currency,
       (SELECT count(*) FROM facts f WHERE f.process_id = p.process_id) AS facts
  FROM processes p
  LEFT JOIN notices n ON n.notice_id = p.effective_notice_id
 WHERE p.buyer_id = $1
 ORDER BY p.effective_date NULLS LAST, p.process_id
