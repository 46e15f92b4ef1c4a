-- The entities that belong to this one.
SELECT entity_id, coalesce(name_zh, name_en) AS name, institution_type
  FROM entities
 WHERE parent_id = $1
 ORDER BY entity_id
