-- Spend by class of chip under the export-control text in force on the day of the award.
SELECT chip_class AS key, chips, amount_controlled_cny,
       processes, disclosed_processes, amount_cny, amount_usd, amount_low_cny, amount_high_cny,
       coalesce(without_rate, 0) AS without_rate
  FROM spend_by_chip_class
  LEFT JOIN without_rate w ON w.dimension = 'chip_class' AND w.key = chip_class
 WHERE granularity = 'all'
 ORDER BY amount_cny DESC NULLS LAST, processes DESC, chip_class
