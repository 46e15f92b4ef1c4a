-- Who bought which provider through whom; what names no provider is left out. A procurement that names
-- several providers counts for each.
SELECT p.institution_id, p.intermediary_id, p.provider,
       named(b.name_zh, b.name_en, p.institution_id) AS buyer,
       named(s.name_zh, s.name_en, p.intermediary_id) AS seller,
       named(o.name_zh, o.name, p.provider) AS provider_name,
       count(DISTINCT p.process_id) AS processes,
       count(DISTINCT CASE WHEN p.amount_cny IS NOT NULL THEN p.process_id END)
         AS disclosed_processes,
       sum(p.amount_cny) AS amount_cny
  FROM purchases p
  LEFT JOIN entities b ON b.entity_id = p.institution_id
  LEFT JOIN entities s ON s.entity_id = p.intermediary_id
  LEFT JOIN offerings o ON o.role = 'provider' AND o.key = p.provider
 WHERE p.provider <> '(none)'
 GROUP BY ALL
 ORDER BY amount_cny DESC NULLS LAST, processes DESC, buyer, seller, provider_name
