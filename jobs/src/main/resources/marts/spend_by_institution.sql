-- Table spend_by_institution: what each institution spent.
-- Reads spend, purchase_periods, entities. Runs in Spark (ANSI) and in DuckDB as it stands.
--
-- '(unknown)' is the buyer that no notice names. List membership is that of the day of each award:
-- listed_as tells the strongest among the row's awards ('listed' before 'listed, date unknown' before
-- 'affiliate'), and listed_processes and listed_amount_cny are the part bought while 'listed'. lists and
-- own_listed_* tell the same of every list and of the user's own, from processes.buyer_lists.
WITH listed AS (
  SELECT institution_id, granularity, period_label,
         CASE max(CASE listed_at_award
                    WHEN 'listed' THEN 3 WHEN 'listed, date unknown' THEN 2 WHEN 'affiliate' THEN 1
                  END)
           WHEN 3 THEN 'listed' WHEN 2 THEN 'listed, date unknown' WHEN 1 THEN 'affiliate'
         END AS listed_as,
         count(DISTINCT CASE WHEN listed_at_award = 'listed' THEN process_id END)
           AS listed_processes,
         sum(CASE WHEN listed_at_award = 'listed' THEN amount_cny END) AS listed_cny,
         nullif(array_join(array_sort(array_distinct(flatten(collect_list(buyer_lists)))), '; '), '')
           AS lists,
         count(DISTINCT CASE WHEN buyer_own_listed THEN process_id END) AS own_listed_processes,
         sum(CASE WHEN buyer_own_listed THEN amount_cny END) AS own_listed_cny
    FROM purchase_periods
   GROUP BY institution_id, granularity, period_label
)
SELECT s.key AS institution_id,
       e.name_zh,
       e.name_en,
       l.listed_as,
       e.listed_since,
       e.province,
       s.granularity,
       s.period,
       s.period_label,
       s.processes,
       s.disclosed_processes,
       s.lots,
       s.disclosed_lots,
       s.amount_cny,
       s.amount_usd,
       s.amount_low_cny,
       s.amount_high_cny,
       l.listed_processes,
       CAST(l.listed_cny AS DECIMAL(20, 2)) AS listed_amount_cny,
       l.lists,
       l.own_listed_processes,
       CAST(l.own_listed_cny AS DECIMAL(20, 2)) AS own_listed_amount_cny
  FROM spend s
  JOIN listed l
    ON l.institution_id = s.key AND l.granularity = s.granularity AND l.period_label = s.period_label
  LEFT JOIN entities e ON e.entity_id = s.key
 WHERE s.dimension = 'institution'
 ORDER BY s.granularity, s.period, s.key
