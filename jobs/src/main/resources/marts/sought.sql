-- View sought: which procurements name a US chip, cloud or AI service as asked for or bought. Not
-- published; the headline counts entities with it. Asked is not bought: completed says whether the
-- procurement has facts, terminated that it came to nothing. A chip is used through a cloud where it
-- is rented rather than delivered; a provider, service or model always is, unless it is delivered.
-- Reads processes, mentions, entities, offerings, facts. Runs in Spark (ANSI) and in DuckDB (with the
-- macros of duckdb.sql).
WITH named AS (
  SELECT DISTINCT n.process_id, o.role, o.key, o.name, o.company,
         CASE WHEN m.type = 'chip' THEN coalesce(m.access, '') = 'service'
              ELSE coalesce(m.access, '') <> 'hardware' END AS through_cloud
    FROM (SELECT process_id, explode(notice_ids) AS notice_id FROM processes) AS n
    JOIN mentions m ON m.notice_id = n.notice_id
    JOIN offerings o
      ON o.key = m.key AND o.role = CASE m.type WHEN 'model' THEN 'service' ELSE m.type END
   WHERE m.status IN ('required', 'purchased')
     AND o.country = 'US'
)
SELECT n.process_id,
       p.stage,
       p.buyer_id,
       coalesce(e.name_en, e.name_zh, p.buyer_id) AS buyer,
       n.role,
       n.key,
       n.name,
       n.company,
       n.through_cloud,
       f.process_id IS NOT NULL AS completed,
       p.stage = 'termination' AS terminated
  FROM named n
  JOIN processes p ON p.process_id = n.process_id
  LEFT JOIN entities e ON e.entity_id = p.buyer_id
  LEFT JOIN (SELECT DISTINCT process_id FROM facts) AS f ON f.process_id = n.process_id
