-- Days of publication before procurement notices were on the web, or far ahead.
-- severity: warning
SELECT notice_id || ' ' || CAST(published AS STRING) AS sample
  FROM notices
 WHERE year(published) < 1998 OR year(published) > 2035
