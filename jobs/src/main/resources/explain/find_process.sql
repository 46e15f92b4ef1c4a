-- The procurements whose id begins with the text asked for, or that a notice of this id is part of.
SELECT process_id AS id, coalesce(n.title, p.project_id, '(no title)') AS called
  FROM processes p
  LEFT JOIN notices n ON n.notice_id = p.effective_notice_id
 WHERE starts_with(process_id, $1) OR list_contains(notice_ids, $1) OR p.project_id = $1
 ORDER BY process_id
 LIMIT 10
