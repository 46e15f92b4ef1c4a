-- View share_intervals: 95 % interval of each share by value. Not published: market_share has it.
-- Reads share_parts. Runs in DuckDB (with the macros of duckdb.sql); in a run ShareIntervals.java computes the
-- same, which Spark would take long for, and a test holds the one against the other.
--
-- Bootstrap by process: 400 replicates, in each of which a process counts as often as a Poisson(1) draw
-- says. The draws are pieces of md5(process_id:chunk), so that any engine, order and partitioning gives
-- the same interval.
WITH hashes AS (
  SELECT hashed.*, md5(process_id || ':' || CAST(chunk AS STRING)) AS hash
    FROM (SELECT process_id, explode(sequence(0, 49)) AS chunk
            FROM (SELECT DISTINCT process_id FROM share_parts WHERE amount_cny IS NOT NULL)
              AS disclosed) AS hashed
), draws AS (
  -- Eight draws from each hash, four hexadecimal digits each: 50 chunks give 400 replicates.
  SELECT process_id, 8 * chunk + piece AS replicate, substr(hash, 4 * piece + 1, 4) AS draw
    FROM (SELECT hashes.*, explode(sequence(0, 7)) AS piece FROM hashes) AS drawn
), cells AS (
  -- Each fact is once among all that was detected by month.
  SELECT cell, process_id, sum(amount_cny) AS amount_cny
    FROM share_parts
   WHERE dimension = 'provider' AND denominator = 'all_detected' AND granularity = 'month'
     AND amount_cny IS NOT NULL
   GROUP BY cell, process_id
), cell_replicates AS (
  -- The distribution function of Poisson(1), times 65,536; hexadecimal digits compare as numbers do.
  SELECT c.cell, d.replicate,
         CAST(sum(c.amount_cny * CASE WHEN d.draw < '5e2d' THEN 0
                                      WHEN d.draw < 'bc5b' THEN 1
                                      WHEN d.draw < 'eb71' THEN 2
                                      WHEN d.draw < 'fb24' THEN 3
                                      WHEN d.draw < 'ff10' THEN 4
                                      WHEN d.draw < 'ffd9' THEN 5
                                      WHEN d.draw < 'fffb' THEN 6
                                      ELSE 7
                                 END) AS DECIMAL(20, 2)) AS amount_cny
    FROM cells c
    JOIN draws d ON d.process_id = c.process_id
   GROUP BY c.cell, d.replicate
), unions AS (
  -- The cells of which a share is made.
  SELECT DISTINCT dimension, denominator, granularity, period_label, key, cell
    FROM share_parts
   WHERE amount_cny IS NOT NULL
), replicates AS (
  SELECT u.dimension, u.denominator, u.granularity, u.period_label, u.key, r.replicate,
         sum(r.amount_cny) AS amount_cny
    FROM unions u
    JOIN cell_replicates r ON r.cell = u.cell
   GROUP BY u.dimension, u.denominator, u.granularity, u.period_label, u.key, r.replicate
), replicate_shares AS (
  -- A replicate that draws nothing has no shares.
  SELECT dimension, denominator, granularity, period_label, key,
         CAST(amount_cny AS DOUBLE)
           / CAST(nullif(sum(amount_cny) OVER (
               PARTITION BY dimension, denominator, granularity, period_label, replicate), 0)
             AS DOUBLE) AS share
    FROM replicates
)
SELECT dimension, denominator, granularity, period_label, key,
       percentile_cont(0.025) WITHIN GROUP (ORDER BY share) AS share_low,
       percentile_cont(0.975) WITHIN GROUP (ORDER BY share) AS share_high
  FROM replicate_shares
 GROUP BY dimension, denominator, granularity, period_label, key
