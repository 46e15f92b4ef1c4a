-- Every document found is relevant, irrelevant or quarantined: discovered is their sum.
-- severity: error
SELECT 'discovered ' || CAST(discovered AS STRING) || ', relevant + irrelevant + quarantined '
         || CAST(accounted AS STRING) AS sample
  FROM (SELECT coalesce(sum(CASE WHEN stage = 'discovered' THEN total END), 0) AS discovered,
               coalesce(sum(CASE WHEN stage IN ('relevant', 'irrelevant', 'quarantined') THEN total END),
                        0) AS accounted
          FROM funnel) AS counts
 WHERE discovered <> accounted
