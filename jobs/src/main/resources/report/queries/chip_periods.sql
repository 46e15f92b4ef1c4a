-- Spend and procurements by chip and quarter, without what names no chip.
SELECT chip AS name, period_label AS period,
       count(DISTINCT process_id) AS processes,
       count(DISTINCT CASE WHEN amount_cny IS NOT NULL THEN process_id END) AS disclosed_processes,
       sum(amount_cny) AS amount_cny
  FROM purchase_periods
 WHERE granularity = 'quarter' AND chip <> '(none)'
 GROUP BY chip, period_label
 ORDER BY period_label, chip
