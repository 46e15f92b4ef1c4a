-- What each notice of a procurement says of the outcome.
SELECT a.notice_id, a.lot, a.status, a.supplier_names, a.amount, a.currency, a.amount_kind, a.confidence
  FROM (SELECT unnest(notice_ids) AS notice_id FROM processes WHERE process_id = $1)
  JOIN awards a USING (notice_id)
 ORDER BY a.notice_id, a.lot NULLS FIRST, a.supplier_names::VARCHAR
