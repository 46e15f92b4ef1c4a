-- What each procurement asks for by name, once each; models stand with the services.
SELECT pn.process_id, CASE m.type WHEN 'model' THEN 'service' ELSE m.type END AS role, m.key,
       any_value(o.name) AS name, max(m.quantity) AS quantity,
       max(CASE WHEN m.quantity IS NOT NULL THEN m.unit END) AS unit, max(m.confidence) AS confidence
  FROM process_notices pn
  JOIN mentions m ON m.notice_id = pn.notice_id
  LEFT JOIN offerings o
    ON o.key = m.key AND o.role = CASE m.type WHEN 'model' THEN 'service' ELSE m.type END
 WHERE m.status = 'required'
 GROUP BY ALL
 ORDER BY pn.process_id, role, m.key
