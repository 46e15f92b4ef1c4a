-- Table flows: who bought which provider through whom: the edges of a network of buyers, suppliers and
-- providers. Reads spend, purchase_periods, entities, offerings. Runs in Spark (ANSI) and in DuckDB as it
-- stands.
--
-- '(unknown)' is a buyer or supplier that no notice names, '(none)' what names no provider: so the flows
-- sum to the facts. The bounds are those of spend.sql, supplier_roles are those of facts.
WITH edges AS (
  SELECT institution_id, intermediary_id, provider, granularity, period_label,
         institution_id || ' ' || intermediary_id || ' ' || provider AS key,
         nullif(concat_ws(', ',
                  max(CASE WHEN supplier_role = 'provider' THEN 'provider' END),
                  max(CASE WHEN supplier_role = 'operator' THEN 'operator' END),
                  max(CASE WHEN supplier_role = 'reseller' THEN 'reseller' END),
                  max(CASE WHEN supplier_role = 'integrator' THEN 'integrator' END)), '')
           AS supplier_roles
    FROM purchase_periods
   GROUP BY institution_id, intermediary_id, provider, granularity, period_label
)
SELECT e.institution_id,
       e.intermediary_id,
       e.provider,
       b.name_zh AS institution_name_zh,
       b.name_en AS institution_name_en,
       i.name_zh AS intermediary_name_zh,
       i.name_en AS intermediary_name_en,
       o.name AS provider_name,
       e.supplier_roles,
       s.granularity,
       s.period,
       s.period_label,
       s.processes,
       s.disclosed_processes,
       s.lots,
       s.disclosed_lots,
       s.amount_cny,
       s.amount_usd,
       s.amount_low_cny,
       s.amount_high_cny
  FROM spend s
  JOIN edges e
    ON e.key = s.key AND e.granularity = s.granularity AND e.period_label = s.period_label
  LEFT JOIN entities b ON b.entity_id = e.institution_id
  LEFT JOIN entities i ON i.entity_id = e.intermediary_id
  LEFT JOIN offerings o ON o.role = 'provider' AND o.key = e.provider
 WHERE s.dimension = 'flow'
 ORDER BY s.granularity, s.period, e.institution_id, e.intermediary_id, e.provider
