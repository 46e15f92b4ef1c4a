-- The lists that an entity is on, itself or by what it belongs to.
SELECT l.* FROM (SELECT unnest(lists) AS l FROM entities WHERE entity_id = $1)
