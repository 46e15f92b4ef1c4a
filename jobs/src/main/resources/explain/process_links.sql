-- Why the notices of a procurement are one: the links among them, the surest first.
SELECT l.notice_a, l.notice_b, l.reason, l.confidence, l.certain
  FROM links l
  JOIN (SELECT notice_ids FROM processes WHERE process_id = $1) p
    ON list_contains(p.notice_ids, l.notice_a) AND list_contains(p.notice_ids, l.notice_b)
 ORDER BY l.confidence DESC, l.notice_a, l.notice_b
