-- View share_parts: what each process spent with each key of each dimension, by denominator and period.
-- Not published. Reads purchase_periods. Runs in Spark (ANSI) and in DuckDB as it stands.
--
-- Dimensions: provider; parent_company, the listed or private parent behind the provider; chip_vendor, the
-- company behind the chip; chip_class, as of the day of the award. A provider or chip that the knowledge
-- has no company for is its own.
-- Denominators: all_detected (every fact), cloud (facts with a provider), foreign_cloud (facts whose
-- provider's parent is not Chinese; its mainland regions count), ai_compute (facts that name a chip).
-- cell: month, provider, parent, vendor and class in one text. Every key, denominator and period is a
-- union of cells, so what is summed by cell can be summed to all of them.
WITH named AS (
  SELECT pp.*,
         coalesce(parent_company, provider) AS parent_key,
         CASE WHEN chip = '(none)' THEN chip ELSE coalesce(chip_company, chip) END AS vendor_key
    FROM purchase_periods pp
), cells AS (
  SELECT named.*,
         concat_ws('|', coalesce(substr(CAST(month AS STRING), 1, 7), 'undated'),
                   provider, parent_key, vendor_key, chip_class) AS cell
    FROM named
), denominators AS (
  SELECT 'all_detected' AS denominator, cells.* FROM cells
  UNION ALL
  SELECT 'cloud' AS denominator, cells.* FROM cells WHERE provider <> '(none)'
  UNION ALL
  SELECT 'foreign_cloud' AS denominator, cells.* FROM cells WHERE provider_country <> 'CN'
  UNION ALL
  SELECT 'ai_compute' AS denominator, cells.* FROM cells WHERE chip <> '(none)'
), keyed AS (
  SELECT d.dimension,
         CASE d.dimension
           WHEN 'provider' THEN provider
           WHEN 'parent_company' THEN parent_key
           WHEN 'chip_vendor' THEN vendor_key
           WHEN 'chip_class' THEN chip_class
         END AS key,
         denominators.*
    FROM denominators
   CROSS JOIN (VALUES ('provider'), ('parent_company'), ('chip_vendor'), ('chip_class'))
           AS d(dimension)
)
SELECT dimension, denominator, granularity, period, period_label, key, cell, process_id,
       CAST(sum(amount_cny) AS DECIMAL(20, 2)) AS amount_cny
  FROM keyed
 GROUP BY dimension, denominator, granularity, period, period_label, key, cell, process_id
