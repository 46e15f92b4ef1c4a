-- Table market_share: each provider's share of what the tenders show. A sample of tenders is not the
-- market: every share names its denominator.
-- Reads purchase_periods. Runs in Spark (ANSI) and in DuckDB as it stands; the same doubles up to the
-- last digit of the interpolation in percentile_cont.
--
-- Denominators: all_detected (every fact), cloud (facts with a provider), foreign_cloud (facts whose
-- provider's parent is not Chinese; regions run by a Chinese operator count as Chinese),
-- ai_compute (facts that name a chip).
-- share_value: the provider's amount over the denominator's, both of disclosed amounts only; null
--   where nothing is disclosed. The shares of a denominator and period sum to 1.
-- share_count: the same for processes; one that names n providers counts 1/n for each.
-- share_low, share_high: 95 % interval of share_value, bootstrap by process: 400 replicates, in each
--   of which a process counts as often as a Poisson(1) draw says. The draws are pieces of
--   md5(process_id:chunk), so that any engine, order and partitioning gives the same interval. Null
--   with less than two disclosed processes, and rough with few.
-- rank: by amount; '(none)' has no rank, equal amounts have the same.
-- hhi_low, hhi_high: Herfindahl-Hirschman index of the value shares, in points (10,000 = one seller).
--   Low: what has no provider belongs to very many sellers. High: to sellers as large as the smallest
--   named one, as for a published list of leaders (39/19/15 gives 2107 to 2476).
WITH denominators AS (
  SELECT 'all_detected' AS denominator, pp.* FROM purchase_periods pp
  UNION ALL
  SELECT 'cloud' AS denominator, pp.* FROM purchase_periods pp WHERE provider <> '(none)'
  UNION ALL
  SELECT 'foreign_cloud' AS denominator, pp.* FROM purchase_periods pp
   WHERE provider_country <> 'CN' AND provider_mainland = false
  UNION ALL
  SELECT 'ai_compute' AS denominator, pp.* FROM purchase_periods pp WHERE chip <> '(none)'
), by_process AS (
  SELECT denominator, granularity, period, period_label, provider, process_id,
         sum(amount_cny) AS amount_cny
    FROM denominators
   GROUP BY denominator, granularity, period, period_label, provider, process_id
), counted AS (
  SELECT by_process.*,
         1.0E0 / count(*) OVER (PARTITION BY denominator, granularity, period_label, process_id)
           AS part
    FROM by_process
), by_provider AS (
  SELECT denominator, granularity, period, period_label, provider,
         count(*) AS processes,
         count(amount_cny) AS disclosed_processes,
         sum(amount_cny) AS amount_cny,
         sum(part) AS parts
    FROM counted
   GROUP BY denominator, granularity, period, period_label, provider
), totals AS (
  SELECT denominator, granularity, period_label,
         count(DISTINCT process_id) AS processes,
         count(DISTINCT CASE WHEN amount_cny IS NOT NULL THEN process_id END)
           AS disclosed_processes,
         sum(amount_cny) AS amount_cny
    FROM by_process
   GROUP BY denominator, granularity, period_label
), shares AS (
  SELECT b.denominator, b.granularity, b.period, b.period_label, b.provider,
         b.processes,
         b.disclosed_processes,
         b.amount_cny,
         t.processes AS processes_of_denominator,
         t.disclosed_processes AS disclosed_of_denominator,
         t.amount_cny AS amount_of_denominator,
         CAST(coalesce(b.amount_cny, 0) AS DOUBLE) / CAST(nullif(t.amount_cny, 0) AS DOUBLE)
           AS share_value,
         b.parts / CAST(t.processes AS DOUBLE) AS share_count,
         CASE WHEN b.provider <> '(none)'
              THEN rank() OVER (
                     PARTITION BY b.denominator, b.granularity, b.period_label
                     ORDER BY CASE WHEN b.provider = '(none)' THEN 1 ELSE 0 END,
                              b.amount_cny DESC NULLS LAST)
         END AS rank
    FROM by_provider b
    JOIN totals t
      ON t.denominator = b.denominator AND t.granularity = b.granularity
         AND t.period_label = b.period_label
), concentration AS (
  SELECT denominator, granularity, period_label,
         sum(CASE WHEN provider <> '(none)' THEN share_value * share_value END) AS squares,
         sum(CASE WHEN provider = '(none)' THEN share_value ELSE 0 END) AS rest,
         min(CASE WHEN provider <> '(none)' AND share_value > 0 THEN share_value END) AS smallest
    FROM shares
   GROUP BY denominator, granularity, period_label
), digits AS (
  SELECT d FROM (VALUES (0), (1), (2), (3), (4), (5), (6), (7), (8), (9)) AS t(d)
), chunks AS (
  SELECT 10 * tens.d + ones.d AS chunk FROM digits tens CROSS JOIN digits ones WHERE tens.d < 5
), sampled AS (
  SELECT DISTINCT process_id FROM by_process WHERE amount_cny IS NOT NULL
), hashes AS (
  SELECT process_id, chunk, md5(process_id || ':' || CAST(chunk AS STRING)) AS hash
    FROM sampled CROSS JOIN chunks
), draws AS (
  -- Eight draws from each hash, four hexadecimal digits each: 50 chunks give 400 replicates.
  SELECT process_id, 8 * chunk + d AS replicate, substr(hash, 4 * d + 1, 4) AS draw
    FROM hashes CROSS JOIN digits WHERE d < 8
), weights AS (
  -- The distribution function of Poisson(1), times 65,536; digits compare as numbers do.
  SELECT process_id, replicate,
         CASE WHEN draw < 'bc5b' THEN 1
              WHEN draw < 'eb71' THEN 2
              WHEN draw < 'fb24' THEN 3
              WHEN draw < 'ff10' THEN 4
              WHEN draw < 'ffd9' THEN 5
              WHEN draw < 'fffb' THEN 6
              ELSE 7
         END AS weight
    FROM draws
   WHERE draw >= '5e2d'
), replicates AS (
  SELECT b.denominator, b.granularity, b.period_label, b.provider, w.replicate,
         sum(w.weight * b.amount_cny) AS amount_cny
    FROM by_process b
    JOIN weights w ON w.process_id = b.process_id
   WHERE b.amount_cny IS NOT NULL
   GROUP BY b.denominator, b.granularity, b.period_label, b.provider, w.replicate
), replicate_totals AS (
  SELECT denominator, granularity, period_label, replicate, sum(amount_cny) AS amount_cny
    FROM replicates
   GROUP BY denominator, granularity, period_label, replicate
), replicate_shares AS (
  -- A provider that no drawn process names has a share of 0 in that replicate, not none.
  SELECT s.denominator, s.granularity, s.period_label, s.provider,
         CAST(coalesce(r.amount_cny, 0) AS DOUBLE) / CAST(t.amount_cny AS DOUBLE) AS share
    FROM shares s
    JOIN replicate_totals t
      ON t.denominator = s.denominator AND t.granularity = s.granularity
         AND t.period_label = s.period_label
    LEFT JOIN replicates r
      ON r.denominator = s.denominator AND r.granularity = s.granularity
         AND r.period_label = s.period_label AND r.provider = s.provider
         AND r.replicate = t.replicate
   WHERE t.amount_cny > 0
), intervals AS (
  SELECT denominator, granularity, period_label, provider,
         percentile_cont(0.025) WITHIN GROUP (ORDER BY share) AS share_low,
         percentile_cont(0.975) WITHIN GROUP (ORDER BY share) AS share_high
    FROM replicate_shares
   GROUP BY denominator, granularity, period_label, provider
)
SELECT s.provider,
       s.granularity,
       s.period,
       s.period_label,
       s.denominator,
       s.processes,
       s.disclosed_processes,
       s.processes_of_denominator,
       CAST(s.amount_cny AS DECIMAL(20, 2)) AS amount_cny,
       CAST(s.amount_of_denominator AS DECIMAL(20, 2)) AS amount_of_denominator_cny,
       s.share_value,
       s.share_count,
       CASE WHEN s.disclosed_of_denominator >= 2 THEN i.share_low END AS share_low,
       CASE WHEN s.disclosed_of_denominator >= 2 THEN i.share_high END AS share_high,
       CAST(s.rank AS BIGINT) AS rank,
       10000 * c.squares AS hhi_low,
       10000 * (c.squares
         + floor(c.rest / c.smallest) * c.smallest * c.smallest
         + (c.rest - floor(c.rest / c.smallest) * c.smallest)
           * (c.rest - floor(c.rest / c.smallest) * c.smallest)) AS hhi_high
  FROM shares s
  JOIN concentration c
    ON c.denominator = s.denominator AND c.granularity = s.granularity
       AND c.period_label = s.period_label
  LEFT JOIN intervals i
    ON i.denominator = s.denominator AND i.granularity = s.granularity
       AND i.period_label = s.period_label AND i.provider = s.provider
 ORDER BY s.granularity, s.period, s.denominator, s.provider
