-- Table market_share: the share that each provider, parent company, chip vendor and chip class has of what
-- the tenders show. A sample of tenders is not the market: every share names its denominator (see
-- share_parts.sql). Dimensions must not be mixed: each has shares that sum to 1.
-- Reads share_parts, share_intervals. Runs in Spark (ANSI) and in DuckDB as it stands; the same doubles up to the
-- last digits.
--
-- share_value: the key's amount over the denominator's, both of disclosed amounts only; null where
--   nothing of the key's is disclosed. The shares of a dimension, denominator and period sum to 1.
-- share_count: the same for processes; one that names n keys counts 1/n for each.
-- share_low, share_high: 95 % interval of share_value, bootstrap by process (share_intervals.sql); null
--   with less than two disclosed processes, and rough with few.
-- rank: by amount; '(none)' has no rank, equal amounts have the same.
-- hhi_low, hhi_high: Herfindahl-Hirschman index of the value shares, in points (10,000 = one seller).
--   Low: what has no key belongs to very many sellers. High: to sellers as large as the smallest
--   named one, as for a published list of leaders (39/19/15 gives 2107 to 2476).
WITH parts AS (
  SELECT dimension, denominator, granularity, period, period_label, key, process_id,
         sum(amount_cny) AS amount_cny
    FROM share_parts
   GROUP BY dimension, denominator, granularity, period, period_label, key, process_id
), counted AS (
  -- A process's parts sum to 1, so sums of parts count processes. Decimals, as the sum of doubles
  -- depends on their order.
  SELECT parts.*,
         CAST(1.0E0 / count(*) OVER (
                PARTITION BY dimension, denominator, granularity, period_label, process_id)
              AS DECIMAL(18, 15)) AS part,
         CAST(CASE WHEN amount_cny IS NOT NULL THEN 1.0E0 ELSE 0.0E0 END
                / nullif(count(amount_cny) OVER (
                    PARTITION BY dimension, denominator, granularity, period_label, process_id), 0)
              AS DECIMAL(18, 15)) AS disclosed_part
    FROM parts
), by_key AS (
  SELECT dimension, denominator, granularity, period, period_label, key,
         count(*) AS processes,
         count(amount_cny) AS disclosed_processes,
         sum(amount_cny) AS amount_cny,
         sum(part) AS parts,
         sum(disclosed_part) AS disclosed_parts
    FROM counted
   GROUP BY dimension, denominator, granularity, period, period_label, key
), totals AS (
  SELECT by_key.*,
         sum(parts) OVER (PARTITION BY dimension, denominator, granularity, period_label)
           AS processes_of_denominator,
         sum(disclosed_parts) OVER (PARTITION BY dimension, denominator, granularity, period_label)
           AS disclosed_of_denominator,
         sum(amount_cny) OVER (PARTITION BY dimension, denominator, granularity, period_label)
           AS amount_of_denominator,
         CASE WHEN key <> '(none)'
              THEN rank() OVER (
                     PARTITION BY dimension, denominator, granularity, period_label
                     ORDER BY CASE WHEN key = '(none)' THEN 1 ELSE 0 END,
                              amount_cny DESC NULLS LAST)
         END AS rank
    FROM by_key
), shares AS (
  SELECT totals.*,
         CAST(amount_cny AS DOUBLE)
           / CAST(nullif(amount_of_denominator, 0) AS DOUBLE) AS share_value,
         CAST(parts AS DOUBLE) / CAST(processes_of_denominator AS DOUBLE) AS share_count
    FROM totals
), concentrated AS (
  SELECT shares.*,
         sum(CASE WHEN key <> '(none)' AND amount_of_denominator > 0
                  THEN coalesce(share_value * share_value, 0.0E0) END)
           OVER (PARTITION BY dimension, denominator, granularity, period_label ORDER BY key
                 ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS squares,
         sum(CASE WHEN key = '(none)' THEN share_value ELSE 0.0E0 END)
           OVER (PARTITION BY dimension, denominator, granularity, period_label) AS rest,
         min(CASE WHEN key <> '(none)' AND share_value > 0 THEN share_value END)
           OVER (PARTITION BY dimension, denominator, granularity, period_label) AS smallest
    FROM shares
)
SELECT c.dimension,
       c.key,
       CASE WHEN c.dimension = 'provider' THEN c.key END AS provider,
       c.granularity,
       c.period,
       c.period_label,
       c.denominator,
       c.processes,
       c.disclosed_processes,
       CAST(round(c.processes_of_denominator) AS BIGINT) AS processes_of_denominator,
       CAST(c.amount_cny AS DECIMAL(20, 2)) AS amount_cny,
       CAST(c.amount_of_denominator AS DECIMAL(20, 2)) AS amount_of_denominator_cny,
       c.share_value,
       c.share_count,
       CASE WHEN round(c.disclosed_of_denominator) >= 2 THEN i.share_low END AS share_low,
       CASE WHEN round(c.disclosed_of_denominator) >= 2 THEN i.share_high END AS share_high,
       CAST(c.rank AS BIGINT) AS rank,
       10000 * c.squares AS hhi_low,
       10000 * (c.squares
         + floor(c.rest / c.smallest) * c.smallest * c.smallest
         + (c.rest - floor(c.rest / c.smallest) * c.smallest)
           * (c.rest - floor(c.rest / c.smallest) * c.smallest)) AS hhi_high
  FROM concentrated c
  LEFT JOIN share_intervals i
    ON i.dimension = c.dimension AND i.denominator = c.denominator AND i.granularity = c.granularity
       AND i.period_label = c.period_label AND i.key = c.key
 ORDER BY c.granularity, c.period, c.dimension, c.denominator, c.key
