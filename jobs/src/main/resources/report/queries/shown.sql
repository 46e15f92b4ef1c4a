-- Table shown: the procurements whose evidence the report prints: those that sought US compute through a
-- cloud first, then the largest purchases. The report says how many there are beyond them.
SELECT process_id,
       row_number() OVER (ORDER BY sought DESC, amount_cny DESC NULLS LAST, process_id) AS place
  FROM (SELECT process_id, max(sought) AS sought, sum(amount_cny) AS amount_cny
          FROM (SELECT process_id, 0 AS sought, amount_cny FROM facts
                 UNION ALL
                SELECT process_id, 1, NULL FROM seekers
                 UNION ALL
                SELECT process_id, 0, NULL FROM sought)
         GROUP BY process_id)
