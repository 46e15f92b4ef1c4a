-- Providers, chips and services in the facts that no table of the knowledge has: their company and
-- country are missing in market_share and exposure.
-- severity: warning
SELECT k.role || ' ' || k.key AS sample
  FROM (
    SELECT DISTINCT 'provider' AS role, provider AS key FROM facts
    UNION SELECT 'chip', chip FROM facts
    UNION SELECT 'service', service FROM facts
  ) AS k
  LEFT JOIN offerings o ON o.role = k.role AND o.key = k.key
 WHERE k.key <> '(none)' AND o.key IS NULL
