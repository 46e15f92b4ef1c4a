-- What the notices of a procurement name, and in what sense.
SELECT m.notice_id, m.type, m.key, m.status, m.quantity, m.unit, m.surface, m.reason, m.confidence
  FROM (SELECT unnest(notice_ids) AS notice_id FROM processes WHERE process_id = $1)
  JOIN mentions m USING (notice_id)
 ORDER BY m.notice_id, m."begin", m.type, m.key
