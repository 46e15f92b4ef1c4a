-- Facts without a date: in every granularity they stand under 'undated'.
-- severity: warning
SELECT fact_id AS sample FROM facts WHERE period IS NULL
