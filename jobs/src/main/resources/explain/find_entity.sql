-- The entities whose id begins with the text asked for, or one of whose names it is.
SELECT entity_id AS id, coalesce(name_zh, name_en) AS called
  FROM entities
 WHERE starts_with(entity_id, $1) OR name_zh = $1 OR lower(name_en) = lower($1) OR list_contains(aliases, $1)
 ORDER BY entity_id
 LIMIT 10
