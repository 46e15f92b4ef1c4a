-- Table spend_by_provider: what was spent with each cloud provider, whoever sold it.
-- Reads spend, facts, offerings. Runs in Spark (ANSI) and in DuckDB as it stands.
--
-- '(none)' is what was bought without a cloud provider: hardware outright, or a service whose cloud no
-- notice names. Mainland regions run by a local operator are providers of their own (aws-china).
WITH parents AS (
  SELECT provider, max(parent_company) AS parent_company FROM facts GROUP BY provider
)
SELECT s.key AS provider,
       CASE WHEN s.key = '(none)' THEN 'no provider named' ELSE coalesce(c.name, s.key) END
         AS provider_name,
       p.parent_company,
       c.ticker,
       c.country,
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
  LEFT JOIN parents p ON p.provider = s.key
  LEFT JOIN offerings c ON c.role = 'provider' AND c.key = s.key
 WHERE s.dimension = 'provider'
 ORDER BY s.granularity, s.period, s.key
