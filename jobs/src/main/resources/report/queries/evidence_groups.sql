-- Which procurements stand behind each number: dimension and key as in the tables of the report, ordered as
-- these are. Of an amount that was divided, amount_cny is the part that the key has of the procurement.
-- Of each dimension as many keys as the report's tables have rows or more, of each key the first 20
-- procurements, so that the report stays small; procurements counts them all.
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
  SELECT 'company', company, process_id, amount_cny
    FROM (SELECT DISTINCT unnest([provider_company, service_company, chip_company]) AS company,
                 fact_id, process_id, amount_cny
            FROM purchases)
   WHERE company IS NOT NULL
  UNION ALL
  SELECT 'exposure', company || ': ' || scenario, process_id, amount_cny
    FROM hits WHERE granularity = 'all' AND certainty >= 1
), summed AS (
  SELECT dimension, key, process_id, sum(amount_cny) AS amount_cny FROM keyed GROUP BY ALL
), placed AS (
  SELECT s.*,
         row_number() OVER (PARTITION BY dimension, key ORDER BY amount_cny DESC NULLS LAST, process_id)
           AS place,
         count(*) OVER (PARTITION BY dimension, key) AS procurements,
         sum(amount_cny) OVER (PARTITION BY dimension, key) AS whole
    FROM summed s
), called AS (
  SELECT p.*,
         coalesce(named(o.name_zh, o.name, NULL), c.title, named(i.name_zh, i.name_en, p.key)) AS name
    FROM placed p
    LEFT JOIN offerings o ON o.role = p.dimension AND o.key = p.key
    LEFT JOIN scenarios c ON p.dimension = 'exposure' AND c.scenario = split_part(p.key, ': ', 2)
    LEFT JOIN entities i
      ON p.dimension IN ('institution', 'intermediary') AND i.entity_id = p.key
   WHERE p.place <= 20
), ranked AS (
  SELECT called.*,
         dense_rank() OVER (
           PARTITION BY dimension ORDER BY whole DESC NULLS LAST, procurements DESC, name, key) AS rank
    FROM called
)
SELECT r.dimension, r.key, r.name, r.procurements, r.process_id, r.amount_cny,
       coalesce(named(e.name_zh, e.name_en, p.buyer_id), '(unknown)') AS buyer,
       strftime(p.effective_date, '%Y-%m') AS month
  FROM ranked r
  JOIN processes p ON p.process_id = r.process_id
  LEFT JOIN entities e ON e.entity_id = p.buyer_id
 WHERE r.rank <= CASE WHEN r.dimension IN ('institution', 'intermediary') THEN 60 ELSE 120 END
 ORDER BY r.dimension, r.rank, r.place
