-- The mentions of one notice.
SELECT type, key, surface, status, quantity, unit FROM mentions WHERE notice_id = $1 ORDER BY "begin", type, key
