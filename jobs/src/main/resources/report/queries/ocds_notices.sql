-- The notices of each procurement, the earliest first.
SELECT pn.process_id, n.notice_id, n.notice_type, n.title, n.language,
       strftime(n.published, '%Y-%m-%d') AS published,
       CASE WHEN regexp_matches(n.uri, '^https?://[^\s]+$') THEN n.uri END AS url
  FROM process_notices pn
  JOIN notices n ON n.notice_id = pn.notice_id
 ORDER BY pn.process_id, n.published NULLS LAST, n.notice_id
