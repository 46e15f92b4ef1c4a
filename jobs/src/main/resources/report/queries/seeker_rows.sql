-- One row per procurement that sought US compute, a US cloud or a US AI service through a cloud.
WITH names AS (
  SELECT process_id,
         list(DISTINCT name ORDER BY name) FILTER (role <> 'chip') AS services,
         list(DISTINCT name ORDER BY name) FILTER (role = 'chip') AS chips
    FROM sought GROUP BY process_id
), bought AS (
  SELECT f.process_id,
         sum(f.amount_cny) AS amount_cny,
         sum(f.amount_usd) AS amount_usd,
         list(DISTINCT named(e.name_zh, e.name_en, e.entity_id)
              ORDER BY named(e.name_zh, e.name_en, e.entity_id))
           FILTER (e.entity_id IS NOT NULL) AS suppliers
    FROM facts f LEFT JOIN entities e ON e.entity_id = f.supplier_id
   GROUP BY f.process_id
), amounts AS (
  SELECT process_id, max(quantity) AS quantity, unit
    FROM (SELECT pn.process_id, m.quantity, m.unit
            FROM process_notices pn JOIN mentions m ON m.notice_id = pn.notice_id
           WHERE m.status IN ('required', 'purchased') AND m.quantity IS NOT NULL)
   GROUP BY process_id, unit
)
SELECT s.process_id,
       coalesce(named(e.name_zh, e.name_en, e.entity_id), s.buyer_id) AS buyer,
       e.listed_as,
       e.listed_since,
       coalesce(w.services, []) AS services,
       coalesce(w.chips, []) AS chips,
       s.stage,
       CASE WHEN s.completed THEN 'bought' WHEN s.terminated THEN 'terminated' ELSE 'sought' END
         AS outcome,
       s.mainland_only,
       coalesce(b.suppliers, []) AS suppliers,
       b.amount_cny,
       b.amount_usd,
       (SELECT list([CAST(CAST(q.quantity AS BIGINT) AS VARCHAR), q.unit] ORDER BY q.unit)
          FROM amounts q WHERE q.process_id = s.process_id) AS quantities,
       strftime(p.effective_date, '%Y-%m') AS month
  FROM seekers s
  LEFT JOIN entities e ON e.entity_id = s.buyer_id
  LEFT JOIN names w ON w.process_id = s.process_id
  LEFT JOIN bought b ON b.process_id = s.process_id
  LEFT JOIN processes p ON p.process_id = s.process_id
 ORDER BY s.mainland_only, s.completed DESC, b.amount_cny DESC NULLS LAST, s.terminated DESC,
          s.buyer, s.process_id
