-- What a run found, in one row: the numbers that the demo prints, and which of the seekers went abroad.
SELECT b.*, f.*, d.*
  FROM (SELECT count(*) AS entities,
               count(*) FILTER (through_cloud) AS entities_through_cloud,
               count(*) FILTER (completed) AS entities_bought,
               count(*) FILTER (terminated AND NOT completed) AS entities_terminated,
               count(*) FILTER (NOT terminated AND NOT completed) AS entities_no_award_seen,
               (SELECT count(DISTINCT buyer_id) FROM seekers WHERE NOT mainland_only)
                 AS entities_not_mainland
          FROM (SELECT buyer_id, bool_or(through_cloud) AS through_cloud,
                       bool_or(completed) AS completed, bool_or(terminated) AS terminated
                  FROM sought WHERE buyer_id IS NOT NULL GROUP BY buyer_id)) AS b,
       (SELECT max(total) FILTER (stage = 'discovered') AS documents,
               max(total) FILTER (stage = 'relevant') AS relevant,
               max(total) FILTER (stage = 'irrelevant') AS irrelevant,
               max(total) FILTER (stage = 'quarantined') AS quarantined,
               max(total) FILTER (stage = 'processes') AS procurements,
               max(total) FILTER (stage = 'awarded') AS awarded
          FROM funnel) AS f,
       (SELECT count(DISTINCT process_id) AS bought,
               count(DISTINCT process_id) FILTER (disclosed) AS disclosed,
               count(DISTINCT process_id) FILTER (disclosed AND amount_usd IS NULL) AS without_rate,
               sum(amount_cny) AS amount_cny,
               sum(amount_usd) AS amount_usd,
               strftime(min(period), '%Y-%m') AS first_month,
               strftime(max(period), '%Y-%m') AS last_month
          FROM facts) AS d
