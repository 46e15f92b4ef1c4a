-- The shares of one dimension, denominator and period sum to 1, by value (where anything is disclosed)
-- and by count.
-- severity: error
SELECT dimension || ' ' || denominator || ' ' || period_label AS sample
  FROM market_share
 GROUP BY dimension, denominator, granularity, period_label
HAVING abs(sum(share_count) - 1) > 1e-9 OR abs(sum(share_value) - 1) > 1e-9
