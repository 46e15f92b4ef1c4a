-- No amount is below zero.
-- severity: error
SELECT 'notices ' || notice_id AS sample FROM notices WHERE budget_amount < 0
UNION ALL
SELECT 'awards ' || notice_id FROM awards WHERE amount < 0
UNION ALL
SELECT 'processes ' || process_id FROM processes WHERE effective_amount < 0
UNION ALL
SELECT 'facts ' || fact_id FROM facts
 WHERE least(amount_cny, amount_usd, amount_low_cny, amount_high_cny) < 0
UNION ALL
SELECT 'spend_by_provider ' || provider || ' ' || period_label FROM spend_by_provider
 WHERE least(amount_cny, amount_usd, amount_low_cny, amount_high_cny) < 0
