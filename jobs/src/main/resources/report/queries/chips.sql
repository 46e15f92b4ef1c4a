-- Spend by chip over the whole time, as the demo prints it. Bounds: see spend.sql.
SELECT l.chip AS key,
       any_value(named(o.name_zh, o.name, l.chip)) AS name,
       any_value(o.company) AS vendor,
       any_value(o.country) AS country,
       list(DISTINCT l.chip_class ORDER BY l.chip_class) AS classes,
       count(DISTINCT process_id) AS processes,
       count(DISTINCT CASE WHEN disclosed THEN process_id END) AS disclosed_processes,
       sum(amount_cny) AS amount_cny,
       sum(amount_usd) AS amount_usd,
       sum(amount_low_cny) AS amount_low_cny,
       sum(amount_high_cny) AS amount_high_cny,
       coalesce(any_value(w.without_rate), 0) AS without_rate
  FROM (SELECT chip, process_id, lot, min(chip_class) AS chip_class, max(disclosed) AS disclosed,
               sum(amount_cny) AS amount_cny, sum(amount_usd) AS amount_usd,
               sum(amount_low_cny) AS amount_low_cny, max(amount_high_cny) AS amount_high_cny
          FROM facts GROUP BY chip, process_id, lot) AS l
  LEFT JOIN offerings o ON o.role = 'chip' AND o.key = l.chip
  LEFT JOIN without_rate w ON w.dimension = 'chip' AND w.key = l.chip
 GROUP BY l.chip
 ORDER BY amount_cny DESC NULLS LAST, processes DESC, l.chip
