-- What was bought, a row per fact.
SELECT f.process_id, f.lot, f.fact_id,
       nullif(f.provider, '(none)') AS provider, o.name AS provider_name, f.operator, f.parent_company,
       nullif(f.chip, '(none)') AS chip, c.name AS chip_name,
       nullif(f.chip_class, '(none)') AS chip_class, f.control_status,
       nullif(f.service, '(none)') AS service, a.name AS service_name,
       f.quantity, f.unit, f.amount_cny, f.amount_usd, f.amount_low_cny, f.amount_high_cny,
       f.allocation, f.confidence
  FROM facts f
  LEFT JOIN offerings o ON o.role = 'provider' AND o.key = f.provider
  LEFT JOIN offerings c ON c.role = 'chip' AND c.key = f.chip
  LEFT JOIN offerings a ON a.role = 'service' AND a.key = f.service
 ORDER BY f.process_id, f.lot, f.fact_id
