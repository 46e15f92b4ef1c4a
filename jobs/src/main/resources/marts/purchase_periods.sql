-- View purchase_periods: every purchase once per granularity. Not published.
-- Reads purchases. Runs in Spark (ANSI) and in DuckDB as it stands.
--
-- period is the first day of the month, quarter or year, and null for 'all'. A purchase without a date
-- is kept in every granularity, with a null period and the label 'undated': so the sum over the periods
-- of any granularity is the same total.
WITH granularities AS (
  SELECT granularity FROM (VALUES ('month'), ('quarter'), ('year'), ('all')) AS g(granularity)
), placed AS (
  SELECT g.granularity,
         CAST(CASE g.granularity
                WHEN 'month' THEN date_trunc('month', p.month)
                WHEN 'quarter' THEN date_trunc('quarter', p.month)
                WHEN 'year' THEN date_trunc('year', p.month)
              END AS DATE) AS period,
         p.*
    FROM purchases p
   CROSS JOIN granularities g
)
SELECT CASE
         WHEN granularity = 'all' THEN 'all'
         WHEN period IS NULL THEN 'undated'
         WHEN granularity = 'year' THEN CAST(year(period) AS STRING)
         WHEN granularity = 'quarter'
           THEN CAST(year(period) AS STRING) || '-Q' || CAST(quarter(period) AS STRING)
         ELSE substr(CAST(period AS STRING), 1, 7)
       END AS period_label,
       placed.*
  FROM placed
