-- The notices of the shown procurements.
SELECT p.process_id, n.notice_id, n.uri, n.portal, n.notice_type, n.title,
       strftime(n.published, '%Y-%m-%d') AS published, n.language, n.text,
       n.notice_id = p.effective_notice_id AS effective
  FROM (SELECT q.process_id, q.effective_notice_id, unnest(q.notice_ids) AS notice_id
          FROM shown JOIN processes q ON q.process_id = shown.process_id) AS p
  JOIN notices n ON n.notice_id = p.notice_id
 ORDER BY p.process_id, n.published NULLS LAST, n.uri, n.notice_id
