-- A process's effective amount is the sum of its awarded lots, where they share its currency.
-- severity: error
SELECT p.process_id || ': ' || coalesce(CAST(p.effective_amount AS STRING), 'null') || ' for '
         || coalesce(CAST(l.amount AS STRING), 'null') AS sample
  FROM processes p
  JOIN (SELECT process_id, sum(amount) AS amount, count(DISTINCT currency) AS currencies
          FROM process_lots
         WHERE status = 'awarded'
         GROUP BY process_id) AS l ON l.process_id = p.process_id
 WHERE l.currencies = 1
   AND coalesce(p.effective_amount, -1) <> coalesce(l.amount, -1)
