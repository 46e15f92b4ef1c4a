-- View process_notices: one row per process and notice. Not published.
-- Reads processes. Spark calls it explode, DuckDB unnest: there, write unnest for explode.
SELECT process_id, explode(notice_ids) AS notice_id FROM processes
