-- The entities of the press analysis, with what the press reported of each and what this run has of it.
WITH found AS (
  SELECT c.entity, e.entity_id
    FROM press_case c
    JOIN entities e ON e.name_zh = c.name_zh OR e.name_en = c.name_en
                       OR list_contains(e.aliases, c.name_zh)
), sums AS (
  SELECT process_id, sum(amount_cny) AS amount_cny, sum(amount_usd) AS amount_usd
    FROM facts GROUP BY process_id
), outcomes AS (
  SELECT f.entity,
         list(s.process_id ORDER BY s.process_id) AS process_ids,
         CASE WHEN bool_or(s.completed) THEN 'bought' WHEN bool_or(s.terminated) THEN 'terminated'
              ELSE 'sought' END AS outcome,
         sum(x.amount_cny) AS amount_cny,
         sum(x.amount_usd) AS amount_usd
    FROM (SELECT DISTINCT entity, entity_id FROM found) AS f
    JOIN seekers s ON s.buyer_id = f.entity_id
    LEFT JOIN sums x ON x.process_id = s.process_id
   GROUP BY f.entity
)
SELECT c.entity,
       named(c.name_zh, c.name_en, c.entity) AS name,
       CASE WHEN zh() THEN c.reported_zh ELSE c.reported END AS reported,
       CAST(nullif(c.amount_cny, '') AS DECIMAL(20, 2)) AS reported_cny,
       CAST(nullif(c.amount_usd, '') AS DECIMAL(20, 2)) AS reported_usd,
       c.source,
       coalesce(o.process_ids, []) AS process_ids,
       o.outcome,
       o.amount_cny,
       o.amount_usd
  FROM press_case c
  LEFT JOIN outcomes o ON o.entity = c.entity
 ORDER BY CAST(c.entity AS INTEGER)
