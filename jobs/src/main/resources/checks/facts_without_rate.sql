-- Disclosed amounts that could not be converted, for want of an exchange rate.
-- severity: warning
SELECT fact_id AS sample FROM facts
 WHERE disclosed AND (amount_cny IS NULL OR amount_usd IS NULL)
