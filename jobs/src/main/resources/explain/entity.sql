-- An entity: what it is, what it belongs to, what lists say.
SELECT e.entity_id, e.kind, e.name_zh, e.name_en, e.aliases, e.credit_code, e.why, e.institution_type, e.province, e.listed_as, e.listed_since,
       e.parent_id, coalesce(p.name_zh, p.name_en) AS parent, e.source
  FROM entities e
  LEFT JOIN entities p ON p.entity_id = e.parent_id
 WHERE e.entity_id = $1
