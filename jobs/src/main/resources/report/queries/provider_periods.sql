-- Spend and procurements by provider and quarter, without what names no provider.
SELECT named(o.name_zh, p.provider_name, p.provider) AS name, p.period_label AS period, p.processes,
       p.disclosed_processes, p.amount_cny
  FROM spend_by_provider p
  LEFT JOIN offerings o ON o.role = 'provider' AND o.key = p.provider
 WHERE p.granularity = 'quarter' AND p.provider <> '(none)'
 ORDER BY p.period_label, p.provider
