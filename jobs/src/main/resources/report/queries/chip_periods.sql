-- Spend and procurements by chip and quarter, without what names no chip.
SELECT named(o.name_zh, o.name, chip) AS name, period_label AS period,
       count(DISTINCT process_id) AS processes,
       count(DISTINCT CASE WHEN amount_cny IS NOT NULL THEN process_id END) AS disclosed_processes,
       sum(amount_cny) AS amount_cny
  FROM purchase_periods
  LEFT JOIN offerings o ON o.role = 'chip' AND o.key = chip
 WHERE granularity = 'quarter' AND chip <> '(none)'
 GROUP BY ALL
 ORDER BY period_label, name
