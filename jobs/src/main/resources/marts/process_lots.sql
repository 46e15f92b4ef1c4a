-- View process_lots: one row per process and lot, awarded or failed. Not published.
-- Reads processes. Spark calls it explode, DuckDB unnest: there, write unnest for explode.
SELECT process_id, outcome.lot, outcome.supplier_ids, outcome.amount, outcome.currency,
       outcome.status, outcome.notice_id
  FROM (SELECT process_id, explode(lots) AS outcome FROM processes) AS exploded
