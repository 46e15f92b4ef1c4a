-- Spend by the supplier that won, over the whole time, the largest first.
SELECT intermediary_id AS key, named(name_zh, name_en, intermediary_id) AS name, province, institutions,
       providers,
       processes, disclosed_processes, amount_cny, amount_usd, amount_low_cny, amount_high_cny,
       coalesce(without_rate, 0) AS without_rate
  FROM spend_by_intermediary
  LEFT JOIN without_rate w ON w.dimension = 'intermediary' AND w.key = intermediary_id
 WHERE granularity = 'all'
 ORDER BY amount_cny DESC NULLS LAST, processes DESC, name, key
