-- View share_parts: what each process spent with each provider, by denominator and period. Not
-- published. Reads purchase_periods. Runs in Spark (ANSI) and in DuckDB as it stands.
--
-- Denominators: all_detected (every fact), cloud (facts with a provider), foreign_cloud (facts whose
-- provider's parent is not Chinese; its mainland regions count), ai_compute (facts that name a chip).
WITH denominators AS (
  SELECT 'all_detected' AS denominator, pp.* FROM purchase_periods pp
  UNION ALL
  SELECT 'cloud' AS denominator, pp.* FROM purchase_periods pp WHERE provider <> '(none)'
  UNION ALL
  SELECT 'foreign_cloud' AS denominator, pp.* FROM purchase_periods pp
   WHERE provider_country <> 'CN'
  UNION ALL
  SELECT 'ai_compute' AS denominator, pp.* FROM purchase_periods pp WHERE chip <> '(none)'
)
SELECT denominator, granularity, period, period_label, provider, process_id,
       CAST(sum(amount_cny) AS DECIMAL(20, 2)) AS amount_cny
  FROM denominators
 GROUP BY denominator, granularity, period, period_label, provider, process_id
