-- Spend by provider over the whole time, the largest first.
SELECT provider AS key, named(o.name_zh, provider_name, provider) AS name, parent_company, p.ticker,
       p.country,
       processes, disclosed_processes, amount_cny, amount_usd, amount_low_cny, amount_high_cny,
       coalesce(without_rate, 0) AS without_rate
  FROM spend_by_provider p
  LEFT JOIN offerings o ON o.role = 'provider' AND o.key = provider
  LEFT JOIN without_rate w ON w.dimension = 'provider' AND w.key = provider
 WHERE granularity = 'all'
 ORDER BY amount_cny DESC NULLS LAST, processes DESC, name
