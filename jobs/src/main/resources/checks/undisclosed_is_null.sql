-- What is not disclosed has no amount: it is not zero.
-- severity: error
SELECT fact_id AS sample
  FROM facts
 WHERE NOT disclosed AND (amount_cny IS NOT NULL OR amount_usd IS NOT NULL)
