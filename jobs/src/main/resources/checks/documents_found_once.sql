-- No place is both read and refused.
-- severity: error
SELECT d.uri AS sample
  FROM documents d
  JOIN quarantine q ON q.uri = d.uri
