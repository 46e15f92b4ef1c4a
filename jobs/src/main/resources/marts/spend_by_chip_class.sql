-- Table spend_by_chip_class: what was spent by class of chip under the export-control text in force on
-- the day of the award. Arithmetic on published rules, not legal advice.
-- Reads spend, purchase_periods. Runs in Spark (ANSI) and in DuckDB as it stands.
--
-- '(none)' is what was bought without a chip being named. chips counts the distinct chips in the class,
-- amount_controlled_cny is the part of amount_cny whose control_status is 'controlled'.
WITH chips AS (
  SELECT chip_class, granularity, period_label,
         count(DISTINCT CASE WHEN chip <> '(none)' THEN chip END) AS chips,
         sum(CASE WHEN control_status = 'controlled' THEN amount_cny END) AS controlled_cny
    FROM purchase_periods
   GROUP BY chip_class, granularity, period_label
)
SELECT s.key AS chip_class,
       s.granularity,
       s.period,
       s.period_label,
       c.chips,
       s.processes,
       s.disclosed_processes,
       s.lots,
       s.disclosed_lots,
       s.amount_cny,
       s.amount_usd,
       s.amount_low_cny,
       s.amount_high_cny,
       CAST(c.controlled_cny AS DECIMAL(20, 2)) AS amount_controlled_cny
  FROM spend s
  JOIN chips c
    ON c.chip_class = s.key AND c.granularity = s.granularity AND c.period_label = s.period_label
 WHERE s.dimension = 'chip_class'
 ORDER BY s.granularity, s.period, s.key
