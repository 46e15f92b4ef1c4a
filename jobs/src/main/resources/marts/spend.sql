-- View spend: what was spent, by dimension, key, granularity and period. Not published: each
-- spend_by_* table is one dimension of it with readable names.
-- Reads purchase_periods. Runs in Spark (ANSI) and in DuckDB as it stands.
--
-- The key of a flow is its buyer, supplier and provider with spaces between them, which no id has.
-- Every fact has exactly one key in each dimension, so the sum over the keys is the facts' total.
--
-- Bounds. Where a lot's amount was divided equally, for want of item prices, a key's part of it is a
-- guess between two bounds: nothing unless all the facts that share the amount have the key (then all
-- of it), and at most all of it as soon as one has. Whatever stands in the notice as one price, or as
-- item prices, is exact: low = amount = high.
--
-- Undisclosed is null, never 0: a key whose amounts are all undisclosed has null sums and bounds.
WITH keyed AS (
  SELECT 'provider' AS dimension, provider AS key, pp.* FROM purchase_periods pp
  UNION ALL
  SELECT 'chip_class' AS dimension, chip_class AS key, pp.* FROM purchase_periods pp
  UNION ALL
  SELECT 'institution' AS dimension, institution_id AS key, pp.* FROM purchase_periods pp
  UNION ALL
  SELECT 'intermediary' AS dimension, intermediary_id AS key, pp.* FROM purchase_periods pp
  UNION ALL
  SELECT 'flow' AS dimension, institution_id || ' ' || intermediary_id || ' ' || provider AS key, pp.*
    FROM purchase_periods pp
), lots AS (
  SELECT dimension, key, granularity, period, period_label, process_id, lot,
         sum(amount_cny) AS amount_cny,
         sum(amount_usd) AS amount_usd,
         sum(CASE WHEN allocation <> 'equal' THEN amount_cny END) AS exact_cny,
         sum(CASE WHEN allocation = 'equal' THEN 1 ELSE 0 END) AS equal_facts_here,
         max(equal_facts) AS equal_facts,
         max(pool_cny) AS pool_cny
    FROM keyed
   GROUP BY dimension, key, granularity, period, period_label, process_id, lot
), bounded AS (
  SELECT lots.*,
         CASE WHEN amount_cny IS NOT NULL
              THEN coalesce(exact_cny, 0)
                   + CASE WHEN equal_facts_here = equal_facts THEN coalesce(pool_cny, 0) ELSE 0 END
         END AS amount_low_cny,
         CASE WHEN amount_cny IS NOT NULL
              THEN coalesce(exact_cny, 0)
                   + CASE WHEN equal_facts_here > 0 THEN coalesce(pool_cny, 0) ELSE 0 END
         END AS amount_high_cny
    FROM lots
)
SELECT dimension, key, granularity, period, period_label,
       count(DISTINCT process_id) AS processes,
       count(DISTINCT CASE WHEN amount_cny IS NOT NULL THEN process_id END) AS disclosed_processes,
       count(*) AS lots,
       count(amount_cny) AS disclosed_lots,
       CAST(sum(amount_cny) AS DECIMAL(20, 2)) AS amount_cny,
       CAST(sum(amount_usd) AS DECIMAL(20, 2)) AS amount_usd,
       CAST(sum(amount_low_cny) AS DECIMAL(20, 2)) AS amount_low_cny,
       CAST(sum(amount_high_cny) AS DECIMAL(20, 2)) AS amount_high_cny
  FROM bounded
 GROUP BY dimension, key, granularity, period, period_label
