-- The headline with one rule at a time changed.
SELECT rule, measure, changes, processes, amount_cny, amount_usd, processes_difference,
       difference_cny, difference_usd
  FROM sensitivity ORDER BY step
