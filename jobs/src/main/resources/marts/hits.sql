-- View hits: every purchase, with each company behind it and under each scenario, and how surely the
-- scenario hits it. Not published.
-- Reads purchase_periods, scenarios. Runs in Spark (ANSI) and in DuckDB as it stands.
--
-- A purchase counts for every company behind it, once each: the provider's, the service's and the
-- chip's. So companies must not be added up.
--
-- certainty: each condition of the scenario from 0 (no) to 3 (as the notice says); the weakest
-- decides.
--   chips 'us':     remote and a US chip 3; a US provider or service with no chip named 2.
--   chips '3A090':  remote and a US chip that is controlled 3, one of unknown status 1; a US provider
--                   or service with no chip named 1.
--   services 'us':  a US service or model 3.
--   buyers 'listed': listed at the award 3, listed but date unknown 2. 'listed_or_affiliate' also
--                   counts affiliates.
--   mainland 'exempt': a region run by a Chinese operator 0, a region unstated 2.
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
  SELECT judged.*, provider_company AS company FROM judged
  UNION ALL
  SELECT judged.*, service_company AS company FROM judged
   WHERE coalesce(service_company <> provider_company, true)
  UNION ALL
  SELECT judged.*, chip_company AS company FROM judged
   WHERE coalesce(chip_company <> provider_company, true)
     AND coalesce(chip_company <> service_company, true)
)
SELECT company, scenario, granularity, period, period_label, certainty, fact_id, process_id, lot,
       institution_id, intermediary_id, allocation, equal_facts, amount_cny, amount_usd, pool_usd
  FROM stakes
 WHERE company IS NOT NULL
