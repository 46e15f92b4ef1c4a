-- Table sensitivity: the headline computed again with one rule at a time changed, to see what hangs on it.
-- Reads purchase_periods, process_notices, process_lots, processes, notices, mentions, awards, facts.
-- Runs in Spark (ANSI) and in DuckDB (with the macros of duckdb.sql).
--
-- measure: what is recomputed. bought: all that was bought; mean_purchase: its mean per procurement;
--   us: what has a US provider, service or chip; listed: what institutions on a list bought.
-- The rule as_published of each measure is the number itself; differences are against it.
-- Amounts that are no facts (budgets, lots of requests, earlier notices) count where they are in yuan, and
--   are turned into dollars at the mean rate of the facts. Null where nothing is disclosed.
WITH bought AS (
  SELECT pp.*,
         coalesce(provider_country, '') = 'US' OR coalesce(service_country, '') = 'US'
           OR coalesce(chip_country, '') = 'US' AS us
    FROM purchase_periods pp
   WHERE granularity = 'all'
), bought_lots AS (
  -- Bounds of what is from the US where a lot's amount was divided equally; see spend.sql.
  SELECT process_id, lot,
         sum(amount_cny) AS cny,
         sum(amount_usd) AS usd,
         sum(amount_cny * CAST(confidence AS DECIMAL(6, 5))) AS expected_cny,
         sum(amount_usd * CAST(confidence AS DECIMAL(6, 5))) AS expected_usd,
         max(CASE WHEN us THEN 1 ELSE 0 END) AS us,
         max(CASE WHEN us AND NOT provider_mainland THEN 1 ELSE 0 END) AS us_abroad,
         sum(CASE WHEN us THEN amount_cny END) AS us_cny,
         sum(CASE WHEN us THEN amount_usd END) AS us_usd,
         sum(CASE WHEN us AND NOT provider_mainland THEN amount_cny END) AS us_abroad_cny,
         sum(CASE WHEN us AND NOT provider_mainland THEN amount_usd END) AS us_abroad_usd,
         sum(CASE WHEN us AND allocation <> 'equal' THEN amount_cny END) AS us_exact_cny,
         sum(CASE WHEN us AND allocation <> 'equal' THEN amount_usd END) AS us_exact_usd,
         sum(CASE WHEN us AND allocation = 'equal' THEN 1 ELSE 0 END) AS us_equal_facts,
         max(equal_facts) AS equal_facts,
         max(pool_cny) AS pool_cny,
         max(pool_usd) AS pool_usd,
         max(CASE WHEN listed_at_award = 'listed' THEN 1 ELSE 0 END) AS listed,
         max(CASE WHEN listed_ever = 'listed' THEN 1 ELSE 0 END) AS listed_ever,
         max(CASE WHEN listed_at_award IN ('listed', 'affiliate') THEN 1 ELSE 0 END) AS affiliated
    FROM bought
   GROUP BY process_id, lot
), bought_processes AS (
  SELECT process_id,
         sum(cny) AS cny, sum(usd) AS usd,
         sum(expected_cny) AS expected_cny, sum(expected_usd) AS expected_usd,
         max(us) AS us, max(us_abroad) AS us_abroad,
         sum(us_cny) AS us_cny, sum(us_usd) AS us_usd,
         sum(us_abroad_cny) AS us_abroad_cny, sum(us_abroad_usd) AS us_abroad_usd,
         sum(CASE WHEN us_cny IS NOT NULL
                  THEN coalesce(us_exact_cny, 0)
                         + CASE WHEN us_equal_facts = equal_facts THEN coalesce(pool_cny, 0) ELSE 0 END
             END) AS us_low_cny,
         sum(CASE WHEN us_usd IS NOT NULL
                  THEN coalesce(us_exact_usd, 0)
                         + CASE WHEN us_equal_facts = equal_facts THEN coalesce(pool_usd, 0) ELSE 0 END
             END) AS us_low_usd,
         sum(CASE WHEN us_cny IS NOT NULL
                  THEN coalesce(us_exact_cny, 0)
                         + CASE WHEN us_equal_facts > 0 THEN coalesce(pool_cny, 0) ELSE 0 END
             END) AS us_high_cny,
         sum(CASE WHEN us_usd IS NOT NULL
                  THEN coalesce(us_exact_usd, 0)
                         + CASE WHEN us_equal_facts > 0 THEN coalesce(pool_usd, 0) ELSE 0 END
             END) AS us_high_usd,
         max(listed) AS listed, max(listed_ever) AS listed_ever, max(affiliated) AS affiliated
    FROM bought_lots
   GROUP BY process_id
), notice_mentions AS (
  SELECT notice_id,
         max(CASE WHEN status IN ('required', 'purchased') THEN 1 ELSE 0 END) AS asked
    FROM mentions
   GROUP BY notice_id
), notice_totals AS (
  SELECT notice_id, sum(CASE WHEN amount_kind = 'total' AND currency = 'CNY' THEN amount END) AS cny
    FROM awards
   WHERE status = 'awarded'
   GROUP BY notice_id
), told AS (
  -- What each notice of a process says of it; the first in place counts where corrections do not.
  SELECT pn.process_id, t.cny,
         t.notice_id IS NOT NULL AS awarding,
         n.notice_type, m.asked,
         CASE WHEN n.currency = 'CNY' THEN n.budget_amount END AS budget_cny,
         row_number() OVER (
           PARTITION BY pn.process_id
           ORDER BY CASE WHEN n.notice_type IN ('contract', 'award') AND t.cny IS NOT NULL
                         THEN 0 ELSE 1 END,
                    CASE WHEN n.notice_type = 'contract' THEN 0 ELSE 1 END,
                    n.published DESC NULLS LAST, n.notice_id) AS place
    FROM process_notices pn
    JOIN notices n ON n.notice_id = pn.notice_id
    LEFT JOIN notice_totals t ON t.notice_id = pn.notice_id
    LEFT JOIN notice_mentions m ON m.notice_id = pn.notice_id
), notice_sums AS (
  SELECT process_id,
         max(asked) AS asked,
         max(budget_cny) AS budget_cny,
         sum(cny) AS repeated_cny,
         count(CASE WHEN awarding THEN 1 END) AS awarding_notices,
         max(CASE WHEN notice_type = 'correction' AND cny IS NOT NULL THEN 1 ELSE 0 END) AS corrected,
         max(CASE WHEN place = 1 AND notice_type IN ('contract', 'award') THEN cny END)
           AS uncorrected_cny
    FROM told
   GROUP BY process_id
), lot_sums AS (
  SELECT process_id,
         count(CASE WHEN status = 'awarded' THEN 1 END) AS awarded_lots,
         sum(CASE WHEN status = 'awarded' AND currency = 'CNY' THEN amount END) AS lots_cny
    FROM process_lots
   GROUP BY process_id
), cases AS (
  SELECT p.stage, b.*, b.process_id IS NOT NULL AS counts,
         coalesce(n.asked, 0) = 1 AS asked, n.asked IS NOT NULL AS named,
         coalesce(l.awarded_lots, 0) > 0 AS awarded, l.lots_cny,
         n.budget_cny, n.repeated_cny, n.awarding_notices, n.corrected, n.uncorrected_cny
    FROM processes p
    LEFT JOIN bought_processes b ON b.process_id = p.process_id
    LEFT JOIN lot_sums l ON l.process_id = p.process_id
    LEFT JOIN notice_sums n ON n.process_id = p.process_id
), sums AS (
  SELECT count(CASE WHEN counts THEN 1 END) AS processes,
         count(cny) AS disclosed,
         sum(cny) AS cny,
         sum(usd) AS usd,
         sum(CASE WHEN usd IS NOT NULL THEN cny END) AS converted_cny,
         sum(expected_cny) AS expected_cny,
         sum(expected_usd) AS expected_usd,
         count(CASE WHEN counts OR (asked AND stage <> 'termination') THEN 1 END) AS asked,
         sum(CASE WHEN NOT counts AND asked AND awarded THEN lots_cny END) AS asked_cny,
         count(CASE WHEN counts OR (named AND awarded) THEN 1 END) AS named,
         sum(CASE WHEN NOT counts AND named AND awarded THEN lots_cny END) AS named_cny,
         sum(CASE WHEN counts AND budget_cny IS NOT NULL THEN budget_cny - coalesce(cny, 0) END)
           AS budget_cny,
         sum(CASE WHEN counts AND cny IS NULL THEN budget_cny END) AS hidden_budget_cny,
         sum(CASE WHEN counts THEN greatest(awarding_notices, 1) END) AS notices,
         sum(CASE WHEN counts AND awarding_notices > 1 AND repeated_cny > cny
                  THEN repeated_cny - cny END) AS repeated_cny,
         sum(CASE WHEN counts AND corrected = 1 THEN uncorrected_cny - cny END) AS uncorrected_cny,
         count(CASE WHEN counts OR (stage = 'termination' AND awarding_notices > 0) THEN 1 END)
           AS unterminated,
         sum(CASE WHEN NOT counts AND stage = 'termination' THEN uncorrected_cny END)
           AS unterminated_cny,
         sum(us) AS us, sum(us_cny) AS us_cny, sum(us_usd) AS us_usd,
         sum(us_low_cny) AS us_low_cny, sum(us_low_usd) AS us_low_usd,
         sum(us_high_cny) AS us_high_cny, sum(us_high_usd) AS us_high_usd,
         sum(us_abroad) AS us_abroad, sum(us_abroad_cny) AS us_abroad_cny,
         sum(us_abroad_usd) AS us_abroad_usd,
         sum(listed) AS listed, sum(CASE WHEN listed = 1 THEN cny END) AS listed_cny,
         sum(CASE WHEN listed = 1 THEN usd END) AS listed_usd,
         sum(listed_ever) AS listed_ever,
         sum(CASE WHEN listed_ever = 1 THEN cny END) AS listed_ever_cny,
         sum(CASE WHEN listed_ever = 1 THEN usd END) AS listed_ever_usd,
         sum(affiliated) AS affiliated, sum(CASE WHEN affiliated = 1 THEN cny END) AS affiliated_cny,
         sum(CASE WHEN affiliated = 1 THEN usd END) AS affiliated_usd
    FROM cases
), rates AS (
  SELECT max_by(fx_rate, fx_date) AS last_rate FROM facts WHERE fx_rate IS NOT NULL
), rules AS (
  SELECT CAST(step AS BIGINT) AS step, rule, measure, changes
    FROM (VALUES
      (100, 'as_published', 'bought', 'all that was bought, as published'),
      (110, 'requested_counts', 'bought', 'what is asked for counts as bought, unless it was terminated'),
      (120, 'named_counts', 'bought', 'whatever an awarded procurement names counts as bought: yardsticks, compatible and existing things'),
      (130, 'budgets_count', 'bought', 'the budget counts instead of the award, where one is printed'),
      (140, 'budgets_fill_in', 'bought', 'the budget stands in where the award is undisclosed'),
      (150, 'reposts_count', 'bought', 'every notice that reports an award counts: reposts, award and contract'),
      (160, 'corrections_ignored', 'bought', 'corrections of a result are ignored'),
      (170, 'terminations_ignored', 'bought', 'what was awarded and then terminated counts'),
      (180, 'confidence_weighs', 'bought', 'each amount counts with the confidence of its reading'),
      (190, 'undisclosed_is_mean', 'bought', 'an undisclosed purchase counts as the mean of the disclosed ones'),
      (195, 'last_rate', 'bought', 'all is converted at the rate of the last month, not at each award''s'),
      (200, 'as_published', 'mean_purchase', 'the mean of the disclosed purchases, as published'),
      (210, 'undisclosed_is_zero', 'mean_purchase', 'an undisclosed purchase counts as zero'),
      (300, 'as_published', 'us', 'what has a US provider, service or chip, as published'),
      (310, 'only_exclusive', 'us', 'an amount that also pays for other things does not count (low bound)'),
      (320, 'whole_amounts', 'us', 'an amount that also pays for other things counts whole (high bound)'),
      (330, 'mainland_exempt', 'us', 'regions run by a Chinese operator do not count'),
      (400, 'as_published', 'listed', 'what institutions on a list on the day of the award bought, as published'),
      (410, 'dates_ignored', 'listed', 'lists count whatever the day of the award'),
      (420, 'affiliates_count', 'listed', 'affiliates of listed institutions count')
    ) AS r(step, rule, measure, changes)
), results AS (
  SELECT r.*,
         CASE r.step WHEN 110 THEN s.asked WHEN 120 THEN s.named WHEN 150 THEN s.notices
              WHEN 170 THEN s.unterminated WHEN 200 THEN s.disclosed
              WHEN 330 THEN s.us_abroad
              WHEN 410 THEN s.listed_ever WHEN 420 THEN s.affiliated
              ELSE CASE r.measure WHEN 'us' THEN s.us WHEN 'listed' THEN s.listed
                        ELSE s.processes END
         END AS processes,
         CASE r.step WHEN 110 THEN s.cny + coalesce(s.asked_cny, 0)
              WHEN 120 THEN s.cny + coalesce(s.named_cny, 0)
              WHEN 130 THEN s.cny + coalesce(s.budget_cny, 0)
              WHEN 140 THEN s.cny + coalesce(s.hidden_budget_cny, 0)
              WHEN 150 THEN s.cny + coalesce(s.repeated_cny, 0)
              WHEN 160 THEN s.cny + coalesce(s.uncorrected_cny, 0)
              WHEN 170 THEN s.cny + coalesce(s.unterminated_cny, 0)
              WHEN 180 THEN s.expected_cny
              WHEN 190 THEN CAST(CAST(s.cny AS DOUBLE) * s.processes / nullif(s.disclosed, 0) AS DECIMAL(30, 2))
              WHEN 200 THEN CAST(CAST(s.cny AS DOUBLE) / nullif(s.disclosed, 0) AS DECIMAL(30, 2))
              WHEN 210 THEN CAST(CAST(s.cny AS DOUBLE) / nullif(s.processes, 0) AS DECIMAL(30, 2))
              WHEN 300 THEN s.us_cny WHEN 310 THEN s.us_low_cny WHEN 320 THEN s.us_high_cny
              WHEN 330 THEN s.us_abroad_cny
              WHEN 400 THEN s.listed_cny WHEN 410 THEN s.listed_ever_cny
              WHEN 420 THEN s.affiliated_cny
              ELSE s.cny
         END AS amount_cny,
         CASE r.step WHEN 180 THEN s.expected_usd
              WHEN 195 THEN CAST(CAST(s.converted_cny AS DOUBLE) / x.last_rate AS DECIMAL(30, 2))
              WHEN 300 THEN s.us_usd WHEN 310 THEN s.us_low_usd WHEN 320 THEN s.us_high_usd
              WHEN 330 THEN s.us_abroad_usd
              WHEN 400 THEN s.listed_usd WHEN 410 THEN s.listed_ever_usd
              WHEN 420 THEN s.affiliated_usd
              WHEN 100 THEN s.usd
         END AS exact_usd,
         s.usd AS bought_usd,
         CAST(s.usd AS DOUBLE) / CAST(nullif(s.converted_cny, 0) AS DOUBLE) AS usd_per_cny,
         s.cny AS bought_cny
    FROM rules r
   CROSS JOIN sums s
   CROSS JOIN rates x
), rounded AS (
  SELECT step, rule, measure, changes, CAST(coalesce(processes, 0) AS BIGINT) AS processes,
         CAST(amount_cny AS DECIMAL(20, 2)) AS amount_cny,
         CAST(CASE WHEN exact_usd IS NOT NULL THEN CAST(exact_usd AS DOUBLE)
                   WHEN measure = 'mean_purchase' THEN CAST(amount_cny AS DOUBLE) * usd_per_cny
                   WHEN measure = 'bought'
                     THEN CAST(bought_usd AS DOUBLE)
                            + CAST(amount_cny - bought_cny AS DOUBLE) * usd_per_cny
              END AS DECIMAL(20, 2)) AS amount_usd
    FROM results
), compared AS (
  SELECT rounded.*,
         max(CASE WHEN rule = 'as_published' THEN processes END) OVER (PARTITION BY measure)
           AS published_processes,
         max(CASE WHEN rule = 'as_published' THEN amount_cny END) OVER (PARTITION BY measure)
           AS published_cny,
         max(CASE WHEN rule = 'as_published' THEN amount_usd END) OVER (PARTITION BY measure)
           AS published_usd
    FROM rounded
)
SELECT step, rule, measure, changes, processes, amount_cny, amount_usd,
       processes - published_processes AS processes_difference,
       CAST(amount_cny - published_cny AS DECIMAL(20, 2)) AS difference_cny,
       CAST(amount_usd - published_usd AS DECIMAL(20, 2)) AS difference_usd
  FROM compared
 ORDER BY step
