-- Which procurements stand behind each number: dimension and key as in the tables of the report.
-- Of an amount that was divided, amount_cny is the part that the key has of the procurement.
WITH keyed AS (
  SELECT 'provider' AS dimension, provider AS key, process_id, amount_cny FROM purchases
  UNION ALL
  SELECT 'chip', chip, process_id, amount_cny FROM purchases
  UNION ALL
  SELECT 'chip_class', chip_class, process_id, amount_cny FROM purchases
  UNION ALL
  SELECT 'institution', institution_id, process_id, amount_cny FROM purchases
  UNION ALL
  SELECT 'intermediary', intermediary_id, process_id, amount_cny FROM purchases
  UNION ALL
  SELECT 'exposure', company || ': ' || scenario, process_id, amount_cny
    FROM hits WHERE granularity = 'all' AND certainty >= 1
)
SELECT k.dimension, k.key, coalesce(o.name, s.title, named(i.name_zh, i.name_en, k.key)) AS name,
       k.process_id, sum(k.amount_cny) AS amount_cny,
       coalesce(named(e.name_zh, e.name_en, p.buyer_id), '(unknown)') AS buyer,
       strftime(p.effective_date, '%Y-%m') AS month
  FROM keyed k
  JOIN processes p ON p.process_id = k.process_id
  LEFT JOIN entities e ON e.entity_id = p.buyer_id
  LEFT JOIN offerings o ON o.role = k.dimension AND o.key = k.key
  LEFT JOIN scenarios s ON k.dimension = 'exposure' AND s.scenario = split_part(k.key, ': ', 2)
  LEFT JOIN entities i ON k.dimension IN ('institution', 'intermediary') AND i.entity_id = k.key
 GROUP BY ALL
 ORDER BY k.dimension, k.key, amount_cny DESC NULLS LAST, k.process_id
