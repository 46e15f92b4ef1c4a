-- The spans that the shown procurements rest on: UTF-16 offsets in the text of a notice.
SELECT DISTINCT pn.process_id, pn.notice_id, s."begin", s."end", s.supports
  FROM (SELECT p.process_id, unnest(p.notice_ids) AS notice_id
          FROM shown JOIN processes p ON p.process_id = shown.process_id) AS pn
  JOIN (SELECT notice_id, "begin", "end", type || ': ' || status AS supports FROM mentions
         WHERE status IN ('required', 'purchased')
         UNION ALL
        SELECT notice_id, place."begin", place."end", place.field
          FROM (SELECT notice_id, unnest(evidence) AS place FROM awards)
         WHERE place.field IN ('amount', 'supplier_names')) AS s ON s.notice_id = pn.notice_id
 ORDER BY pn.notice_id, s."begin", s."end", s.supports
