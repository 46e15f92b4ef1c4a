-- The lots of a procurement as they stand in the end, with the suppliers' names.
SELECT l.lot, l.status, l.amount, l.currency, l.notice_id, l.confidence,
       (SELECT list(coalesce(e.name_zh, e.name_en) ORDER BY list_position(l.supplier_ids, e.entity_id))
          FROM entities e
         WHERE list_contains(l.supplier_ids, e.entity_id)) AS suppliers
  FROM (SELECT unnest(lots) AS l FROM processes WHERE process_id = $1)
 ORDER BY l.lot
