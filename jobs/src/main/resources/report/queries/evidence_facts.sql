-- What the shown procurements bought.
SELECT f.process_id, f.lot, named(o.name_zh, o.name, f.provider) AS provider, f.operator, f.chip,
       named(c.name_zh, c.name, f.chip) AS chip_name, f.chip_class,
       f.control_status, f.service, named(a.name_zh, a.name, f.service) AS service_name, f.quantity, f.unit, f.amount_cny, f.amount_usd, f.amount_low_cny,
       f.amount_high_cny, f.fx_rate, strftime(f.fx_date, '%Y-%m') AS fx_month, f.allocation,
       f.confidence, named(s.name_zh, s.name_en, f.supplier_id) AS supplier
  FROM shown
  JOIN facts f ON f.process_id = shown.process_id
  LEFT JOIN entities s ON s.entity_id = f.supplier_id
  LEFT JOIN offerings o ON o.role = 'provider' AND o.key = f.provider
  LEFT JOIN offerings c ON c.role = 'chip' AND c.key = f.chip
  LEFT JOIN offerings a ON a.role = 'service' AND a.key = f.service
 ORDER BY f.process_id, f.lot, f.provider, f.chip, f.service, f.fact_id
