-- A confidence is a probability.
-- severity: error
SELECT 'mentions ' || notice_id || ' ' || key AS sample FROM mentions
 WHERE NOT confidence BETWEEN 0 AND 1
UNION ALL
SELECT 'awards ' || notice_id FROM awards WHERE NOT confidence BETWEEN 0 AND 1
UNION ALL
SELECT 'facts ' || fact_id FROM facts WHERE NOT confidence BETWEEN 0 AND 1
