-- The companies asked for side by side: what the tenders show of each, and the revenue it is held against.
WITH behind AS (
  SELECT DISTINCT company, fact_id, process_id, institution_id, intermediary_id, amount_cny, amount_usd
    FROM (SELECT unnest([provider_company, service_company, chip_company]) AS company, * FROM purchases)
   WHERE company IS NOT NULL
), spent AS (
  SELECT company,
         count(DISTINCT process_id) AS processes,
         count(DISTINCT CASE WHEN amount_cny IS NOT NULL THEN process_id END) AS disclosed_processes,
         count(DISTINCT institution_id) FILTER (institution_id <> '(unknown)') AS institutions,
         count(DISTINCT intermediary_id) FILTER (intermediary_id <> '(unknown)') AS intermediaries,
         sum(amount_cny) AS amount_cny,
         sum(amount_usd) AS amount_usd
    FROM behind GROUP BY company
), asked AS (
  SELECT company, count(DISTINCT buyer_id) AS entities FROM sought GROUP BY company
), latest AS (
  SELECT DISTINCT ON (company) * FROM revenues WHERE months = 12 ORDER BY company, first_day DESC
), companies AS (
  SELECT DISTINCT ON (w.ticker) w.place, w.ticker, o.company
    FROM wanted w LEFT JOIN offerings o ON o.ticker = w.ticker
   ORDER BY w.ticker, o.company
)
SELECT c.ticker,
       coalesce(c.company, c.ticker) AS company,
       coalesce(a.entities, 0) AS entities,
       coalesce(s.processes, 0) AS processes,
       coalesce(s.disclosed_processes, 0) AS disclosed_processes,
       coalesce(s.institutions, 0) AS institutions,
       coalesce(s.intermediaries, 0) AS intermediaries,
       s.amount_cny,
       s.amount_usd,
       r.segment,
       r.fiscal_period,
       r.revenue_usd,
       r.minimum AS revenue_is_minimum,
       r.source AS revenue_source
  FROM companies c
  LEFT JOIN spent s ON s.company = c.company
  LEFT JOIN asked a ON a.company = c.company
  LEFT JOIN latest r ON r.company = c.company
 ORDER BY c.place
