-- The data-quality checks, the violated ones first.
SELECT "check", severity, description, violations, sample FROM checks
 ORDER BY violations = 0, severity, violations DESC, "check"
