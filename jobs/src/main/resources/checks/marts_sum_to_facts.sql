-- Every spend table sums to the facts in every granularity, to the cent, in yuan and in dollars; so do
-- the shares in yuan, and the sensitivity starts from the facts.
-- severity: error
SELECT m.mart || ' ' || m.granularity || ': ' || coalesce(CAST(m.amount_cny AS STRING), 'null')
         || ' CNY, facts ' || coalesce(CAST(f.amount_cny AS STRING), 'null') AS sample
  FROM (
    SELECT 'spend_by_provider' AS mart, granularity, sum(amount_cny) AS amount_cny,
           sum(amount_usd) AS amount_usd
      FROM spend_by_provider GROUP BY granularity
    UNION ALL
    SELECT 'spend_by_chip_class', granularity, sum(amount_cny), sum(amount_usd)
      FROM spend_by_chip_class GROUP BY granularity
    UNION ALL
    SELECT 'spend_by_institution', granularity, sum(amount_cny), sum(amount_usd)
      FROM spend_by_institution GROUP BY granularity
    UNION ALL
    SELECT 'spend_by_intermediary', granularity, sum(amount_cny), sum(amount_usd)
      FROM spend_by_intermediary GROUP BY granularity
    UNION ALL
    SELECT 'spend flows', granularity, sum(amount_cny), sum(amount_usd)
      FROM flows GROUP BY granularity
    UNION ALL
    SELECT 'market_share by ' || dimension, granularity, sum(amount_cny), NULL
      FROM market_share WHERE denominator = 'all_detected' GROUP BY dimension, granularity
    UNION ALL
    SELECT 'sensitivity', 'all', amount_cny, NULL
      FROM sensitivity WHERE measure = 'bought' AND rule = 'as_published'
  ) AS m
 CROSS JOIN (SELECT sum(amount_cny) AS amount_cny, sum(amount_usd) AS amount_usd FROM facts) AS f
 WHERE coalesce(m.amount_cny, -1) <> coalesce(f.amount_cny, -1)
    OR (m.mart LIKE 'spend%' AND coalesce(m.amount_usd, -1) <> coalesce(f.amount_usd, -1))
