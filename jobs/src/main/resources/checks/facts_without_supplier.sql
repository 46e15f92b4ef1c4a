-- Purchases whose seller no notice names.
-- severity: warning
SELECT fact_id AS sample FROM facts WHERE supplier_id IS NULL
