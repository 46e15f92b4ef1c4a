-- The lots that this supplier won, in time order; a consortium's amount is of all its members.
SELECT p.process_id, p.effective_date, p.title, p.buyer, p.l.lot AS lot, p.l.amount AS amount, p.l.currency AS currency,
       len(p.l.supplier_ids) AS suppliers
  FROM (SELECT q.process_id, q.effective_date, n.title, coalesce(b.name_zh, b.name_en, q.buyer_id) AS buyer,
               unnest(q.lots) AS l
          FROM processes q
          LEFT JOIN notices n ON n.notice_id = q.effective_notice_id
          LEFT JOIN entities b ON b.entity_id = q.buyer_id) p
 WHERE list_contains(p.l.supplier_ids, $1)
 ORDER BY p.effective_date NULLS LAST, p.process_id, p.l.lot
