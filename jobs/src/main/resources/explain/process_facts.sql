-- The purchases that a procurement is counted as.
SELECT f.fact_id, f.lot, f.provider, f.operator, f.chip, f.chip_class, f.control_status, f.service, f.quantity, f.unit,
       f.amount_cny, f.amount_low_cny, f.amount_high_cny, f.amount_usd, f.fx_rate, f.fx_date, f.allocation, f.confidence
  FROM facts f
 WHERE f.process_id = $1
 ORDER BY f.lot, f.provider, f.chip, f.service
