-- Table shown: the procurements whose evidence the report prints: those that sought US compute through a
-- cloud first, in the order of seeker_rows.sql, then the largest purchases and what else is sought. The
-- report says how many there are beyond them.
WITH bought AS (
  SELECT process_id, sum(amount_cny) AS amount_cny FROM facts GROUP BY process_id
)
SELECT p.process_id,
       row_number() OVER (
         ORDER BY s.process_id IS NULL, s.mainland_only, s.completed DESC, b.amount_cny DESC NULLS LAST,
                  s.terminated DESC, s.buyer, p.process_id) AS place
  FROM (SELECT process_id FROM bought UNION SELECT process_id FROM sought) AS p
  LEFT JOIN bought b ON b.process_id = p.process_id
  LEFT JOIN seekers s ON s.process_id = p.process_id
