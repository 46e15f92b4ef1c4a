-- View seekers: procurements in which US chips, clouds or AI services are asked for or bought through a
-- cloud. Reads sought, offerings. mainland_only: every US cloud that the procurement names is a region
-- in mainland China run by a Chinese operator; what is left is sought abroad or in a cloud left open.
SELECT s.process_id,
       s.buyer_id,
       s.buyer,
       s.stage,
       s.completed,
       s.terminated,
       coalesce(bool_and(o.mainland) FILTER (s.role = 'provider'), false) AS mainland_only
  FROM sought s
  LEFT JOIN offerings o ON o.role = s.role AND o.key = s.key
 GROUP BY s.process_id, s.buyer_id, s.buyer, s.stage, s.completed, s.terminated
HAVING bool_or(s.through_cloud)
