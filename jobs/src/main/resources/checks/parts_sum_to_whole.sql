-- The facts of a lot sum to what the lot was awarded for, to the cent. (Lots in yuan: those in other
-- currencies are converted first.)
-- severity: error
SELECT f.process_id || ' lot ' || f.lot || ': facts ' || coalesce(CAST(f.amount AS STRING), 'null')
         || ', lot ' || coalesce(CAST(l.amount AS STRING), 'null') AS sample
  FROM (SELECT process_id, lot, sum(amount_cny) AS amount FROM facts GROUP BY process_id, lot) AS f
  JOIN (SELECT process_id, lot, sum(amount) AS amount,
               count(CASE WHEN currency <> 'CNY' THEN 1 END) AS foreign_parts
          FROM process_lots
         WHERE status = 'awarded'
         GROUP BY process_id, lot) AS l
    ON l.process_id = f.process_id AND l.lot = f.lot
 WHERE l.foreign_parts = 0
   AND coalesce(f.amount, -1) <> coalesce(l.amount, -1)
