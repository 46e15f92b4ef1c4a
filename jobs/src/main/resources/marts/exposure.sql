-- Table exposure: what each company would have at stake if a rule changed, in purchases that the
-- tenders show. Not a forecast: it says what was bought that the changed rule would have hit.
-- Reads purchase_periods, scenarios, revenues, offerings. Runs in Spark (ANSI) and in DuckDB as it
-- stands.
--
-- A purchase counts for every company behind it, once each: the provider's, the service's and the
-- chip's. So companies must not be added up.
--
-- How surely a scenario hits a purchase, each condition from 0 (no) to 3 (as the notice says); the
-- weakest condition decides. Low counts 3 with the low bound of the amount, the point estimate 2 and
-- more with its attributed part, high 1 and more with the high bound.
--   chips 'us':     remote and a US chip 3; a US provider or service with no chip named 2.
--   chips '3A090':  remote and a US chip that is controlled 3, one of unknown status 1; a US provider
--                   or service with no chip named 1.
--   services 'us':  a US service or model 3.
--   buyers 'listed': listed at the award 3, listed but date unknown 2. 'listed_or_affiliate' also
--                   counts affiliates.
--   mainland 'exempt': a region run by a Chinese operator 0, a region unstated 2.
--
-- bps_of_segment_revenue: basis points (1/10,000) of the company's segment revenue, null ("n/a") where
-- no revenue is known. A dated period is held against the fiscal period that overlaps it most, scaled
-- by days; 'all' against the latest full year, unscaled. revenue_is_minimum: the company discloses "more
-- than", so the basis points are at most these.
WITH judged AS (
  SELECT pp.*,
         s.scenario,
         least(
           CASE s.chips
             WHEN 'us' THEN
               CASE WHEN pp.remote AND coalesce(pp.chip_country, '') = 'US' THEN 3
                    WHEN pp.chip = '(none)'
                         AND (coalesce(pp.provider_country, '') = 'US'
                              OR coalesce(pp.service_country, '') = 'US') THEN 2
                    ELSE 0 END
             WHEN '3A090' THEN
               CASE WHEN pp.remote AND coalesce(pp.chip_country, '') = 'US'
                      THEN CASE pp.control_status WHEN 'controlled' THEN 3 WHEN 'unknown' THEN 1
                             ELSE 0 END
                    WHEN pp.chip = '(none)'
                         AND (coalesce(pp.provider_country, '') = 'US'
                              OR coalesce(pp.service_country, '') = 'US') THEN 1
                    ELSE 0 END
             ELSE 3
           END,
           CASE WHEN s.services <> 'us' THEN 3
                WHEN coalesce(pp.service_country, '') = 'US' THEN 3
                ELSE 0 END,
           CASE s.buyers
             WHEN 'any' THEN 3
             ELSE CASE pp.listed_at_award
                    WHEN 'listed' THEN 3
                    WHEN 'listed, date unknown' THEN 2
                    WHEN 'affiliate' THEN CASE s.buyers WHEN 'listed_or_affiliate' THEN 3 ELSE 0 END
                    ELSE 0 END
           END,
           CASE WHEN s.mainland <> 'exempt' THEN 3
                WHEN pp.provider_mainland THEN 0
                WHEN coalesce(pp.operator, 'unknown') = 'unknown' THEN 2
                ELSE 3 END
         ) AS certainty
    FROM purchase_periods pp
   CROSS JOIN scenarios s
), stakes AS (
  -- UNION, not UNION ALL: a company that is both provider and service counts once.
  SELECT fact_id, provider_company AS company FROM purchases WHERE provider_company IS NOT NULL
  UNION
  SELECT fact_id, service_company AS company FROM purchases WHERE service_company IS NOT NULL
  UNION
  SELECT fact_id, chip_company AS company FROM purchases WHERE chip_company IS NOT NULL
), lots AS (
  SELECT k.company, j.scenario, j.granularity, j.period, j.period_label, j.process_id, j.lot,
         max(j.certainty) AS certainty,
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
    FROM judged j
    JOIN stakes k ON k.fact_id = j.fact_id
   GROUP BY k.company, j.scenario, j.granularity, j.period, j.period_label, j.process_id, j.lot
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
         sum(amount_cny) AS amount_cny,
         sum(amount_usd) AS amount_usd,
         sum(low_usd) AS low_usd,
         sum(high_usd) AS high_usd
    FROM bounded
   GROUP BY company, scenario, granularity, period, period_label
  HAVING max(certainty) >= 1
), detected AS (
  SELECT k.company, pp.granularity, pp.period_label, sum(pp.amount_usd) AS detected_usd
    FROM purchase_periods pp
    JOIN stakes k ON k.fact_id = pp.fact_id
   GROUP BY k.company, pp.granularity, pp.period_label
), buyers AS (
  SELECT k.company, j.scenario, j.granularity, j.period_label,
         count(DISTINCT CASE WHEN institution_id <> '(unknown)' THEN institution_id END)
           AS institutions,
         count(DISTINCT CASE WHEN intermediary_id <> '(unknown)' THEN intermediary_id END)
           AS intermediaries
    FROM judged j
    JOIN stakes k ON k.fact_id = j.fact_id
   WHERE j.certainty >= 2
   GROUP BY k.company, j.scenario, j.granularity, j.period_label
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
       CAST(d.detected_usd AS DECIMAL(20, 2)) AS company_amount_usd,
       CAST(s.amount_usd AS DOUBLE) / CAST(nullif(d.detected_usd, 0) AS DOUBLE) AS share_of_company,
       least(CAST(s.low_usd AS DOUBLE) / CAST(nullif(d.detected_usd, 0) AS DOUBLE), 1.0E0)
         AS share_of_company_low,
       least(CAST(s.high_usd AS DOUBLE) / CAST(nullif(d.detected_usd, 0) AS DOUBLE), 1.0E0)
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
  JOIN detected d
    ON d.company = s.company AND d.granularity = s.granularity AND d.period_label = s.period_label
  LEFT JOIN buyers b
    ON b.company = s.company AND b.scenario = s.scenario AND b.granularity = s.granularity
       AND b.period_label = s.period_label
  LEFT JOIN companies c ON c.company = s.company
  LEFT JOIN matches m
    ON m.company = s.company AND m.granularity = s.granularity
       AND m.period_label = s.period_label AND m.choice = 1
 ORDER BY s.company, s.scenario, s.granularity, s.period
