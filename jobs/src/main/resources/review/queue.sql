-- The readings that a person should look at: first those that are open, of the largest procurements, the least certain.
SELECT r.kind, r.field, r.lot, r.value, round(r.confidence, 2) AS confidence, r.decision, r.corrected, r.surface, r.rule,
       n.title, n.published, r.uri, r.document_id, r.item
  FROM review r
  LEFT JOIN notices n ON n.document_id = r.document_id
  LEFT JOIN (SELECT unnest(notice_ids) AS notice_id, effective_amount FROM processes) p ON p.notice_id = n.notice_id
 ORDER BY r.decision IS NOT NULL, p.effective_amount DESC NULLS LAST, r.confidence, r.item
