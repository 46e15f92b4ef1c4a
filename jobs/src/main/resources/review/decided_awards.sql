-- The awards of one notice.
SELECT lot, supplier_names, amount, amount_kind, status FROM awards WHERE notice_id = $1 ORDER BY lot NULLS FIRST, supplier_names::VARCHAR
