-- View simulated: what each line of exposure comes to when what is uncertain is drawn by chance, 400 times.
-- Not published: exposure has p5, p50 and p95 of it.
-- Reads hits, purchases. Runs in DuckDB (with the macros of duckdb.sql); in a run Simulation.java computes the
-- same, which Spark would take long for, and a test holds the one against the other.
--
-- In each draw, for the purchases that the plain reading of a scenario hits (certainty 2 and more):
--   reading      a fact counts with the probability that is its confidence;
--   attribution  an amount that was divided equally is divided at random instead, every division as
--                likely as any other: so each part lies between nothing and the whole, is an equal
--                part on average, and the parts sum to the whole;
--   disclosure   a lot without an amount in dollars gets that of a disclosed lot of this run, drawn from
--                those of its kind (remote, or delivered), from all where there is none of its kind.
-- Draws are pieces of md5 of what is drawn for and the number of the draw: the same in any engine, order
-- and partitioning, and the same for a fact in every line. p5, p50 and p95 are the 20th, 200th and 380th
-- of the 400 sums.
WITH lots AS (
  SELECT process_id, lot,
         max(CASE WHEN remote THEN 1 ELSE 0 END) AS remote,
         sum(amount_usd) AS lot_usd,
         max(CASE WHEN amount_usd IS NULL THEN 1 ELSE 0 END) AS hidden
    FROM purchases
   GROUP BY process_id, lot
), known AS (
  -- The disclosed lots in order of their amounts, those of each kind and all of them (kind 2).
  SELECT k.kind, l.lot_usd,
         row_number() OVER (PARTITION BY k.kind ORDER BY l.lot_usd, l.process_id, l.lot) AS place
    FROM lots l
    JOIN (VALUES (0), (1), (2)) AS k(kind) ON k.kind = l.remote OR k.kind = 2
   WHERE l.hidden = 0
), kinds AS (
  SELECT kind, count(*) AS number FROM known GROUP BY kind
), wanted AS (
  SELECT DISTINCT process_id, lot FROM hits WHERE certainty >= 2
), unknown_hashes AS (
  SELECT h.*, md5('lot ' || process_id || ':' || lot || ':' || CAST(chunk AS STRING)) AS hash
    FROM (SELECT l.process_id, l.lot, l.remote, explode(sequence(0, 49)) AS chunk
            FROM lots l
            JOIN wanted w ON w.process_id = l.process_id AND w.lot = l.lot
           WHERE l.hidden = 1) AS h
), unknown_draws AS (
  SELECT process_id, lot, 8 * chunk + piece AS replicate,
         coalesce(k.kind, a.kind) AS kind,
         1 + CAST(floor(coalesce(k.number, a.number)
                        * CAST(conv(substr(hash, 4 * piece + 1, 4), 16, 10) AS BIGINT) / 65536)
                  AS BIGINT) AS place
    FROM (SELECT unknown_hashes.*, explode(sequence(0, 7)) AS piece FROM unknown_hashes) AS u
    LEFT JOIN kinds k ON k.kind = u.remote
    LEFT JOIN kinds a ON a.kind = 2
), unknown_lots AS (
  SELECT d.process_id, d.lot, d.replicate, k.lot_usd
    FROM unknown_draws d
    JOIN known k ON k.kind = d.kind AND k.place = d.place
), hashes AS (
  SELECT h.*, md5(fact_id || ':' || CAST(chunk AS STRING)) AS hash
    FROM (SELECT p.fact_id, p.process_id, p.lot, p.confidence, p.amount_usd, p.pool_usd,
                 CASE WHEN p.amount_usd IS NULL THEN 'hidden' ELSE p.allocation END AS division,
                 explode(sequence(0, 99)) AS chunk
            FROM purchases p
            JOIN wanted w ON w.process_id = p.process_id AND w.lot = p.lot) AS h
), draws AS (
  -- Eight hexadecimal digits for each of four replicates: whether the fact counts, and its weight in a
  -- division at random (exponential). Decimals, as the sum of doubles depends on their order.
  SELECT d.*, 4 * chunk + piece AS replicate,
         CAST(conv(substr(hash, 8 * piece + 1, 4), 16, 10) AS BIGINT) < 65536 * confidence AS counts,
         CAST(-ln((CAST(conv(substr(hash, 8 * piece + 5, 4), 16, 10) AS BIGINT) + 0.5E0) / 65536)
              AS DECIMAL(18, 9)) AS weight
    FROM (SELECT hashes.*, explode(sequence(0, 3)) AS piece FROM hashes) AS d
), divided AS (
  SELECT draws.*,
         CAST(weight AS DOUBLE)
           / CAST(sum(weight) OVER (PARTITION BY process_id, lot, division, replicate) AS DOUBLE)
           AS part
    FROM draws
), worth AS (
  SELECT d.fact_id, d.replicate,
         CASE WHEN NOT d.counts THEN CAST(0 AS DECIMAL(20, 2))
              WHEN d.division = 'hidden'
                THEN CAST(d.part * CAST(coalesce(u.lot_usd, 0) AS DOUBLE) AS DECIMAL(20, 2))
              WHEN d.division = 'equal'
                THEN CAST(d.part * CAST(d.pool_usd AS DOUBLE) AS DECIMAL(20, 2))
              ELSE d.amount_usd
         END AS amount_usd
    FROM divided d
    LEFT JOIN unknown_lots u
      ON u.process_id = d.process_id AND u.lot = d.lot AND u.replicate = d.replicate
), sums AS (
  SELECT h.company, h.scenario, h.granularity, h.period_label, w.replicate,
         sum(w.amount_usd) AS amount_usd
    FROM hits h
    JOIN worth w ON w.fact_id = h.fact_id
   WHERE h.certainty >= 2
   GROUP BY h.company, h.scenario, h.granularity, h.period_label, w.replicate
), ordered AS (
  SELECT sums.*,
         row_number() OVER (
           PARTITION BY company, scenario, granularity, period_label
           ORDER BY amount_usd, replicate) AS place
    FROM sums
)
SELECT company, scenario, granularity, period_label,
       max(CASE WHEN place = 20 THEN amount_usd END) AS p5_usd,
       max(CASE WHEN place = 200 THEN amount_usd END) AS p50_usd,
       max(CASE WHEN place = 380 THEN amount_usd END) AS p95_usd
  FROM ordered
 GROUP BY company, scenario, granularity, period_label
