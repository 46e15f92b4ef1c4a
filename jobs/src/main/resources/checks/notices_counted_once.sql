-- A notice belongs to one process: what it reports is counted once.
-- severity: error
SELECT notice_id AS sample FROM process_notices GROUP BY notice_id HAVING count(*) > 1
