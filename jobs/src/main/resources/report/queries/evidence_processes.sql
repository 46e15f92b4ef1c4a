-- The shown procurements.
SELECT p.process_id, p.project_id, p.stage, p.effective_amount, p.currency, p.why, p.buyer_id,
       strftime(p.effective_date, '%Y-%m-%d') AS effective_date,
       coalesce(named(e.name_zh, e.name_en, p.buyer_id), '(unknown)') AS buyer,
       n.title
  FROM shown
  JOIN processes p ON p.process_id = shown.process_id
  LEFT JOIN entities e ON e.entity_id = p.buyer_id
  LEFT JOIN notices n ON n.notice_id = p.effective_notice_id
 ORDER BY shown.place
