-- Table market_share: each provider's share of what the tenders show. A sample of tenders is not the
-- market: every share names its denominator (see share_parts.sql).
-- Reads share_parts. Runs in Spark (ANSI) and in DuckDB (with the macros of duckdb.sql); the same
-- doubles up to the last digits.
--
-- share_value: the provider's amount over the denominator's, both of disclosed amounts only; null
--   where nothing of the provider's is disclosed. The shares of a denominator and period sum to 1.
-- share_count: the same for processes; one that names n providers counts 1/n for each.
-- share_low, share_high: 95 % interval of share_value, bootstrap by process: 400 replicates, in each
--   of which a process counts as often as a Poisson(1) draw says. The draws are pieces of
--   md5(process_id:chunk), so that any engine, order and partitioning gives the same interval. Null
--   with less than two disclosed processes, and rough with few.
-- rank: by amount; '(none)' has no rank, equal amounts have the same.
-- hhi_low, hhi_high: Herfindahl-Hirschman index of the value shares, in points (10,000 = one seller).
--   Low: what has no provider belongs to very many sellers. High: to sellers as large as the smallest
--   named one, as for a published list of leaders (39/19/15 gives 2107 to 2476).
WITH counted AS (
  -- A process's parts sum to 1, so sums of parts count processes. Decimals, as the sum of doubles
  -- depends on their order.
  SELECT share_parts.*,
         CAST(1.0E0 / count(*) OVER (
                PARTITION BY denominator, granularity, period_label, process_id)
              AS DECIMAL(18, 15)) AS part,
         CAST(CASE WHEN amount_cny IS NOT NULL THEN 1.0E0 ELSE 0.0E0 END
                / nullif(count(amount_cny) OVER (
                    PARTITION BY denominator, granularity, period_label, process_id), 0)
              AS DECIMAL(18, 15)) AS disclosed_part
    FROM share_parts
), by_provider AS (
  SELECT denominator, granularity, period, period_label, provider,
         count(*) AS processes,
         count(amount_cny) AS disclosed_processes,
         sum(amount_cny) AS amount_cny,
         sum(part) AS parts,
         sum(disclosed_part) AS disclosed_parts
    FROM counted
   GROUP BY denominator, granularity, period, period_label, provider
), totals AS (
  SELECT by_provider.*,
         sum(parts) OVER (PARTITION BY denominator, granularity, period_label)
           AS processes_of_denominator,
         sum(disclosed_parts) OVER (PARTITION BY denominator, granularity, period_label)
           AS disclosed_of_denominator,
         sum(amount_cny) OVER (PARTITION BY denominator, granularity, period_label)
           AS amount_of_denominator,
         CASE WHEN provider <> '(none)'
              THEN rank() OVER (
                     PARTITION BY denominator, granularity, period_label
                     ORDER BY CASE WHEN provider = '(none)' THEN 1 ELSE 0 END,
                              amount_cny DESC NULLS LAST)
         END AS rank
    FROM by_provider
), shares AS (
  SELECT totals.*,
         CAST(amount_cny AS DOUBLE)
           / CAST(nullif(amount_of_denominator, 0) AS DOUBLE) AS share_value,
         CAST(parts AS DOUBLE) / CAST(processes_of_denominator AS DOUBLE) AS share_count
    FROM totals
), concentrated AS (
  SELECT shares.*,
         sum(CASE WHEN provider <> '(none)' AND amount_of_denominator > 0
                  THEN coalesce(share_value * share_value, 0.0E0) END)
           OVER (PARTITION BY denominator, granularity, period_label ORDER BY provider
                 ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS squares,
         sum(CASE WHEN provider = '(none)' THEN share_value ELSE 0.0E0 END)
           OVER (PARTITION BY denominator, granularity, period_label) AS rest,
         min(CASE WHEN provider <> '(none)' AND share_value > 0 THEN share_value END)
           OVER (PARTITION BY denominator, granularity, period_label) AS smallest
    FROM shares
), hashes AS (
  SELECT hashed.*, md5(process_id || ':' || CAST(chunk AS STRING)) AS hash
    FROM (SELECT share_parts.*, explode(sequence(0, 49)) AS chunk
            FROM share_parts
           WHERE amount_cny IS NOT NULL) AS hashed
), draws AS (
  -- Eight draws from each hash, four hexadecimal digits each: 50 chunks give 400 replicates.
  SELECT drawn.*, 8 * chunk + piece AS replicate, substr(hash, 4 * piece + 1, 4) AS draw
    FROM (SELECT hashes.*, explode(sequence(0, 7)) AS piece FROM hashes) AS drawn
), replicates AS (
  -- The distribution function of Poisson(1), times 65,536; hexadecimal digits compare as numbers do.
  SELECT denominator, granularity, period_label, provider, replicate,
         sum(amount_cny * CASE WHEN draw < '5e2d' THEN 0
                               WHEN draw < 'bc5b' THEN 1
                               WHEN draw < 'eb71' THEN 2
                               WHEN draw < 'fb24' THEN 3
                               WHEN draw < 'ff10' THEN 4
                               WHEN draw < 'ffd9' THEN 5
                               WHEN draw < 'fffb' THEN 6
                               ELSE 7
                          END) AS amount_cny
    FROM draws
   GROUP BY denominator, granularity, period_label, provider, replicate
), replicate_shares AS (
  -- A replicate that draws nothing has no shares.
  SELECT denominator, granularity, period_label, provider,
         CAST(amount_cny AS DOUBLE)
           / CAST(nullif(sum(amount_cny) OVER (
               PARTITION BY denominator, granularity, period_label, replicate), 0) AS DOUBLE)
           AS share
    FROM replicates
), intervals AS (
  SELECT denominator, granularity, period_label, provider,
         percentile_cont(0.025) WITHIN GROUP (ORDER BY share) AS share_low,
         percentile_cont(0.975) WITHIN GROUP (ORDER BY share) AS share_high
    FROM replicate_shares
   GROUP BY denominator, granularity, period_label, provider
), known AS (
  SELECT c.*,
         CASE WHEN round(c.disclosed_of_denominator) >= 2 THEN i.share_low END AS share_low,
         CASE WHEN round(c.disclosed_of_denominator) >= 2 THEN i.share_high END AS share_high
    FROM concentrated c
    LEFT JOIN intervals i
      ON i.denominator = c.denominator AND i.granularity = c.granularity
         AND i.period_label = c.period_label AND i.provider = c.provider
)
SELECT provider,
       granularity,
       period,
       period_label,
       denominator,
       processes,
       disclosed_processes,
       CAST(round(processes_of_denominator) AS BIGINT) AS processes_of_denominator,
       CAST(amount_cny AS DECIMAL(20, 2)) AS amount_cny,
       CAST(amount_of_denominator AS DECIMAL(20, 2)) AS amount_of_denominator_cny,
       share_value,
       share_count,
       share_low,
       share_high,
       CAST(rank AS BIGINT) AS rank,
       10000 * squares AS hhi_low,
       10000 * (squares
         + floor(rest / smallest) * smallest * smallest
         + (rest - floor(rest / smallest) * smallest)
           * (rest - floor(rest / smallest) * smallest)) AS hhi_high
  FROM known
 ORDER BY granularity, period, denominator, provider
