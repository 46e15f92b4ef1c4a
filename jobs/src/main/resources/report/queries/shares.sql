-- Shares of the named denominators over the whole time, by provider.
SELECT m.denominator, m.key, named(o.name_zh, o.name, m.key) AS name, m.processes,
       m.disclosed_processes, m.processes_of_denominator, m.amount_cny, m.amount_of_denominator_cny,
       m.share_value, m.share_low, m.share_high, m.share_count, m.rank, m.hhi_low, m.hhi_high
  FROM market_share m
  LEFT JOIN offerings o ON o.role = 'provider' AND o.key = m.key
 WHERE m.granularity = 'all' AND m.dimension = 'provider'
 ORDER BY m.denominator, m.rank NULLS LAST, m.share_count DESC, name
