-- Spend and procurements by provider and quarter, without what names no provider.
SELECT provider_name AS name, period_label AS period, processes, disclosed_processes, amount_cny
  FROM spend_by_provider
 WHERE granularity = 'quarter' AND provider <> '(none)'
 ORDER BY period_label, provider
