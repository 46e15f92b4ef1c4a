-- The text between two offsets is the surface beside them, for every mention and every piece of
-- evidence. Offsets are UTF-16 code units, so texts are cut as UTF-16; DuckDB cannot encode it and
-- uses the macro of duckdb.sql.
-- severity: error
SELECT s.found_in || ' ' || s.notice_id || ' [' || CAST(s.start AS STRING) || ', '
         || CAST(s.stop AS STRING) || ') ' || s.surface AS sample
  FROM (
    SELECT 'mentions' AS found_in, m.notice_id, m.begin AS start, m.end AS stop, m.surface
      FROM mentions m
    UNION ALL
    SELECT 'notices.evidence', n.notice_id, n.e.begin, n.e.end, n.e.surface
      FROM (SELECT notice_id, explode(evidence) AS e FROM notices) AS n
    UNION ALL
    SELECT 'awards.evidence', a.notice_id, a.e.begin, a.e.end, a.e.surface
      FROM (SELECT notice_id, explode(evidence) AS e FROM awards) AS a
    UNION ALL
    SELECT 'facts.evidence', f.e.notice_id, f.e.begin, f.e.end, f.e.surface
      FROM (SELECT explode(evidence) AS e FROM facts) AS f
  ) AS s
  LEFT JOIN (SELECT notice_id, encode(text, 'UTF-16BE') AS units FROM notices) AS n
    ON n.notice_id = s.notice_id
 WHERE n.notice_id IS NULL
    OR s.start < 0
    OR s.stop < s.start
    OR substring(n.units, 2 * s.start + 1, 2 * (s.stop - s.start)) <> encode(s.surface, 'UTF-16BE')
