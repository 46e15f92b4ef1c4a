-- Table exposure: what each company would have at stake if a rule changed, in purchases that the
-- tenders show. Not a forecast: it says what was bought that the changed rule would have hit.
-- Reads hits, simulated, purchase_periods, revenues, offerings. Runs in Spark (ANSI) and in DuckDB as it stands.
--
-- Companies must not be added up: a purchase counts for every company behind it. hits.sql says how
-- surely a scenario hits a purchase. Low counts what is certain (3), with the low bound of the amount;
-- the point estimate what is 2 and more, with its attributed part; high what is 1 and more, with the
-- high bound.
--
-- amount_usd_p5, _p50, _p95: of 400 draws over reading, attribution and disclosure (simulated.sql), for
-- the plain reading of the scenario. Null where amount_usd is: where nothing of it is disclosed, there
-- is nothing to draw from that is the company's own. Draws fill in what is undisclosed, so p95 may pass
-- the high bound, which leaves it out.
--
-- bps_of_segment_revenue: basis points (1/10,000) of the company's segment revenue, null ("n/a") where
-- no revenue is known. A dated period is held against the fiscal period that overlaps it most, scaled
-- by months; 'all' against the latest full year, unscaled. revenue_is_minimum: the company discloses "more
-- than", so the basis points are at most these.
WITH lots AS (
  SELECT j.company, j.scenario, j.granularity, j.period, j.period_label, j.process_id, j.lot,
         max(j.certainty) AS certainty,
         sum(j.amount_usd) AS detected_usd,
         sum(CASE WHEN j.certainty >= 1 THEN j.amount_usd END) AS possible_usd,
         sum(CASE WHEN j.certainty >= 2 THEN j.amount_cny WHEN j.certainty = 1 THEN 0 * j.amount_cny END)
           AS amount_cny,
         sum(CASE WHEN j.certainty >= 2 THEN j.amount_usd WHEN j.certainty = 1 THEN 0 * j.amount_usd END)
           AS amount_usd,
         sum(CASE WHEN j.certainty = 3 AND j.allocation <> 'equal' THEN j.amount_usd END)
           AS exact_low_usd,
         sum(CASE WHEN j.certainty >= 1 AND j.allocation <> 'equal' THEN j.amount_usd END)
           AS exact_high_usd,
         sum(CASE WHEN j.certainty = 3 AND j.allocation = 'equal' THEN 1 ELSE 0 END)
           AS sure_equal_facts,
         sum(CASE WHEN j.certainty >= 1 AND j.allocation = 'equal' THEN 1 ELSE 0 END)
           AS possible_equal_facts,
         max(j.equal_facts) AS equal_facts,
         max(j.pool_usd) AS pool_usd
    FROM hits j
   GROUP BY j.company, j.scenario, j.granularity, j.period, j.period_label, j.process_id, j.lot
), bounded AS (
  SELECT lots.*,
         CASE WHEN possible_usd IS NOT NULL
              THEN coalesce(exact_low_usd, 0)
                   + CASE WHEN sure_equal_facts = equal_facts THEN coalesce(pool_usd, 0) ELSE 0 END
         END AS low_usd,
         CASE WHEN possible_usd IS NOT NULL
              THEN coalesce(exact_high_usd, 0)
                   + CASE WHEN possible_equal_facts > 0 THEN coalesce(pool_usd, 0) ELSE 0 END
         END AS high_usd
    FROM lots
), summed AS (
  SELECT company, scenario, granularity, period, period_label,
         count(DISTINCT CASE WHEN certainty = 3 THEN process_id END) AS processes_low,
         count(DISTINCT CASE WHEN certainty >= 2 THEN process_id END) AS processes,
         count(DISTINCT CASE WHEN certainty >= 1 THEN process_id END) AS processes_high,
         count(DISTINCT CASE WHEN certainty >= 2 AND amount_usd IS NOT NULL THEN process_id END)
           AS disclosed_processes,
         sum(detected_usd) AS detected_usd,
         sum(amount_cny) AS amount_cny,
         sum(amount_usd) AS amount_usd,
         sum(low_usd) AS low_usd,
         sum(high_usd) AS high_usd
    FROM bounded
   GROUP BY company, scenario, granularity, period, period_label
  HAVING max(certainty) >= 1
), buyers AS (
  SELECT j.company, j.scenario, j.granularity, j.period_label,
         count(DISTINCT CASE WHEN institution_id <> '(unknown)' THEN institution_id END)
           AS institutions,
         count(DISTINCT CASE WHEN intermediary_id <> '(unknown)' THEN intermediary_id END)
           AS intermediaries
    FROM hits j
   WHERE j.certainty >= 2
   GROUP BY j.company, j.scenario, j.granularity, j.period_label
), spans AS (
  -- Months counted from year 0, so that the two engines need not agree on how to subtract days.
  SELECT DISTINCT granularity, period_label,
         12 * year(period) + month(period) AS first_month,
         CASE granularity WHEN 'month' THEN 1 WHEN 'quarter' THEN 3 WHEN 'year' THEN 12 END AS months
    FROM purchase_periods
   WHERE period IS NOT NULL OR granularity = 'all'
), fiscal AS (
  SELECT r.*, 12 * year(r.first_day) + month(r.first_day) AS first_month FROM revenues r
), matches AS (
  SELECT s.granularity, s.period_label, r.company, r.segment, r.fiscal_period, r.minimum, r.source,
         CAST(r.revenue_usd AS DOUBLE) * coalesce(s.months, r.months) / r.months AS revenue_usd,
         row_number() OVER (
           PARTITION BY s.granularity, s.period_label, r.company
           ORDER BY least(s.first_month + s.months, r.first_month + r.months)
                      - greatest(s.first_month, r.first_month) DESC NULLS LAST,
                    CASE WHEN s.months IS NOT NULL THEN r.months END,
                    r.first_month DESC,
                    r.segment) AS choice
    FROM spans s
    JOIN fiscal r
      ON (s.granularity = 'all' AND r.months = 12)
         OR (s.first_month < r.first_month + r.months AND r.first_month < s.first_month + s.months)
), companies AS (
  SELECT company, max(ticker) AS ticker FROM offerings GROUP BY company
)
SELECT s.company,
       c.ticker,
       s.scenario,
       s.granularity,
       s.period,
       s.period_label,
       s.processes_low,
       s.processes,
       s.processes_high,
       s.disclosed_processes,
       coalesce(b.institutions, 0) AS institutions,
       coalesce(b.intermediaries, 0) AS intermediaries,
       CAST(s.amount_cny AS DECIMAL(20, 2)) AS amount_cny,
       CAST(s.amount_usd AS DECIMAL(20, 2)) AS amount_usd,
       CAST(s.low_usd AS DECIMAL(20, 2)) AS amount_low_usd,
       CAST(s.high_usd AS DECIMAL(20, 2)) AS amount_high_usd,
       CASE WHEN s.amount_usd IS NOT NULL THEN coalesce(d.p5_usd, 0) END AS amount_usd_p5,
       CASE WHEN s.amount_usd IS NOT NULL THEN coalesce(d.p50_usd, 0) END AS amount_usd_p50,
       CASE WHEN s.amount_usd IS NOT NULL THEN coalesce(d.p95_usd, 0) END AS amount_usd_p95,
       CAST(s.detected_usd AS DECIMAL(20, 2)) AS company_amount_usd,
       CAST(s.amount_usd AS DOUBLE) / CAST(nullif(s.detected_usd, 0) AS DOUBLE) AS share_of_company,
       least(CAST(s.low_usd AS DOUBLE) / CAST(nullif(s.detected_usd, 0) AS DOUBLE), 1.0E0)
         AS share_of_company_low,
       least(CAST(s.high_usd AS DOUBLE) / CAST(nullif(s.detected_usd, 0) AS DOUBLE), 1.0E0)
         AS share_of_company_high,
       m.segment,
       m.fiscal_period AS revenue_period,
       CAST(m.revenue_usd AS DECIMAL(20, 2)) AS segment_revenue_usd,
       m.minimum AS revenue_is_minimum,
       m.source AS revenue_source,
       10000 * CAST(s.amount_usd AS DOUBLE) / m.revenue_usd AS bps_of_segment_revenue,
       10000 * CAST(s.low_usd AS DOUBLE) / m.revenue_usd AS bps_low,
       10000 * CAST(s.high_usd AS DOUBLE) / m.revenue_usd AS bps_high
  FROM summed s
  LEFT JOIN buyers b
    ON b.company = s.company AND b.scenario = s.scenario AND b.granularity = s.granularity
       AND b.period_label = s.period_label
  LEFT JOIN simulated d
    ON d.company = s.company AND d.scenario = s.scenario AND d.granularity = s.granularity
       AND d.period_label = s.period_label
  LEFT JOIN companies c ON c.company = s.company
  LEFT JOIN matches m
    ON m.company = s.company AND m.granularity = s.granularity
       AND m.period_label = s.period_label AND m.choice = 1
 ORDER BY s.company, s.scenario, s.granularity, s.period
