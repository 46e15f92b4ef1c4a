-- Every spend table has all four granularities as soon as there is a fact.
-- severity: error
SELECT mart || ': ' || CAST(granularities AS STRING) || ' granularities' AS sample
  FROM (
    SELECT 'spend_by_provider' AS mart, count(DISTINCT granularity) AS granularities
      FROM spend_by_provider
    UNION ALL
    SELECT 'spend_by_chip_class', count(DISTINCT granularity) FROM spend_by_chip_class
    UNION ALL
    SELECT 'spend_by_institution', count(DISTINCT granularity) FROM spend_by_institution
    UNION ALL
    SELECT 'spend_by_intermediary', count(DISTINCT granularity) FROM spend_by_intermediary
    UNION ALL
    SELECT 'flows', count(DISTINCT granularity) FROM flows
  ) AS marts
 CROSS JOIN (SELECT count(*) AS facts FROM facts) AS f
 WHERE granularities <> CASE WHEN f.facts > 0 THEN 4 ELSE 0 END
