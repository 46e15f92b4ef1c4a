-- The lots of each procurement, awarded or failed.
SELECT process_id, lot, supplier_ids, amount, currency, status, notice_id
  FROM process_lots
 ORDER BY process_id, lot, notice_id, supplier_ids
