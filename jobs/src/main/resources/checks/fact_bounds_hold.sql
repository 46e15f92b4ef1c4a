-- A fact's amount lies between its bounds, and one of the three is null only where all are.
-- severity: error
SELECT fact_id AS sample
  FROM facts
 WHERE amount_low_cny > amount_cny
    OR amount_cny > amount_high_cny
    OR (amount_cny IS NULL) <> (amount_low_cny IS NULL)
    OR (amount_cny IS NULL) <> (amount_high_cny IS NULL)
