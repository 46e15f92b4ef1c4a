-- Table spend_by_intermediary: what was bought through each supplier, whichever provider stood behind.
-- Reads spend, purchase_periods, entities. Runs in Spark (ANSI) and in DuckDB as it stands.
--
-- '(unknown)' is the supplier that no notice names. institutions and providers count the distinct
-- buyers it sold to and the distinct providers that it sold; supplier_roles are those of facts.
WITH reach AS (
  SELECT intermediary_id, granularity, period_label,
         count(DISTINCT CASE WHEN institution_id <> '(unknown)' THEN institution_id END)
           AS institutions,
         count(DISTINCT CASE WHEN provider <> '(none)' THEN provider END) AS providers,
         nullif(concat_ws(', ',
                  max(CASE WHEN supplier_role = 'provider' THEN 'provider' END),
                  max(CASE WHEN supplier_role = 'operator' THEN 'operator' END),
                  max(CASE WHEN supplier_role = 'reseller' THEN 'reseller' END),
                  max(CASE WHEN supplier_role = 'integrator' THEN 'integrator' END)), '')
           AS supplier_roles
    FROM purchase_periods
   GROUP BY intermediary_id, granularity, period_label
)
SELECT s.key AS intermediary_id,
       e.name_zh,
       e.name_en,
       e.province,
       s.granularity,
       s.period,
       s.period_label,
       r.supplier_roles,
       r.institutions,
       r.providers,
       s.processes,
       s.disclosed_processes,
       s.lots,
       s.disclosed_lots,
       s.amount_cny,
       s.amount_usd,
       s.amount_low_cny,
       s.amount_high_cny
  FROM spend s
  JOIN reach r
    ON r.intermediary_id = s.key AND r.granularity = s.granularity AND r.period_label = s.period_label
  LEFT JOIN entities e ON e.entity_id = s.key
 WHERE s.dimension = 'intermediary'
 ORDER BY s.granularity, s.period, s.key
