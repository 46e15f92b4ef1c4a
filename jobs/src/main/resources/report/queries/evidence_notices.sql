-- The notices of the shown procurements.
SELECT p.process_id, n.notice_id, n.uri, n.portal, n.notice_type, n.title,
       strftime(n.published, '%Y-%m-%d') AS published, n.language, n.text,
       n.notice_id = p.effective_notice_id AS effective
  FROM shown
  JOIN processes p ON p.process_id = shown.process_id
  JOIN notices n ON list_contains(p.notice_ids, n.notice_id)
 ORDER BY p.process_id, n.published NULLS LAST, n.uri, n.notice_id
