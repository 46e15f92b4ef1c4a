-- The period of a mart's row is the first day of its month, quarter or year, and null for 'all'.
-- severity: error
SELECT 'spend_by_provider ' || provider || ' ' || granularity || ' ' || CAST(period AS STRING) AS sample
  FROM spend_by_provider
 WHERE period IS NOT NULL
   AND (granularity = 'all'
        OR day(period) <> 1
        OR (granularity = 'quarter' AND month(period) NOT IN (1, 4, 7, 10))
        OR (granularity = 'year' AND month(period) <> 1))
