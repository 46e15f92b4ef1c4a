-- Amounts that the notices of a procurement print and that do not count.
SELECT c.lot, c.amount, c.notice_id, c.other_amount, c.other_notice_id, c.rule
  FROM (SELECT unnest(conflicts) AS c FROM processes WHERE process_id = $1)
 ORDER BY c.lot, c.notice_id, c.other_notice_id
