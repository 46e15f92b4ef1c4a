-- Who takes part in each procurement, and as what.
WITH roles AS (
  SELECT process_id, buyer_id AS entity_id, 'buyer' AS role FROM processes WHERE buyer_id IS NOT NULL
  UNION
  SELECT process_id, unnest(supplier_ids), 'supplier' FROM process_lots
)
SELECT r.process_id, r.entity_id, list(r.role ORDER BY r.role) AS roles,
       coalesce(e.name_zh, e.name_en, r.entity_id) AS name, e.name_en, e.province
  FROM roles r
  LEFT JOIN entities e ON e.entity_id = r.entity_id
 GROUP BY ALL
 ORDER BY r.process_id, r.entity_id
