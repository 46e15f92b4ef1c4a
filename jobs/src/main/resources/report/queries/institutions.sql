-- Spend by institution over the whole time, the largest first.
SELECT institution_id AS key, named(name_zh, name_en, institution_id) AS name, listed_as, listed_since,
       province, listed_processes, listed_amount_cny,
       processes, disclosed_processes, amount_cny, amount_usd, amount_low_cny, amount_high_cny,
       coalesce(without_rate, 0) AS without_rate
  FROM spend_by_institution
  LEFT JOIN without_rate w ON w.dimension = 'institution' AND w.key = institution_id
 WHERE granularity = 'all'
 ORDER BY amount_cny DESC NULLS LAST, processes DESC, name, key
