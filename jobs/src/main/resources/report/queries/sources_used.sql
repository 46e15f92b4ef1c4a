-- Where the sourced figures of the report come from: those keys of the sources that it names.
WITH named_here AS (
  SELECT unnest(string_split_regex(source, '[;,()\s]+')) AS key
    FROM (SELECT source FROM press_case
           UNION ALL SELECT source FROM scenarios
           UNION ALL SELECT source FROM revenues
           UNION ALL SELECT source FROM published_shares WHERE first_day >= '2023-01-01'
           UNION ALL SELECT revenue_source FROM exposure)
)
SELECT key, "where" AS place, what FROM sources
 WHERE key IN (SELECT key FROM named_here)
 ORDER BY key
