-- Asked is not bought: a process has facts only where something is mentioned as purchased and a lot
-- is awarded.
-- severity: error
SELECT f.fact_id AS sample
  FROM facts f
  LEFT JOIN (SELECT DISTINCT n.process_id
               FROM process_notices n
               JOIN mentions m ON m.notice_id = n.notice_id
              WHERE m.status = 'purchased') AS bought ON bought.process_id = f.process_id
  LEFT JOIN (SELECT DISTINCT process_id, lot FROM process_lots WHERE status = 'awarded') AS won
    ON won.process_id = f.process_id AND won.lot = f.lot
 WHERE bought.process_id IS NULL OR won.process_id IS NULL
