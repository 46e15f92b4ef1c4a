-- Every reference from one table to another finds its row.
-- severity: error
SELECT r.reference || ' ' || r.id AS sample
  FROM (
    SELECT 'notices.document_id' AS reference, document_id AS id, 'document' AS kind FROM notices
    UNION ALL SELECT 'mentions.notice_id', notice_id, 'notice' FROM mentions
    UNION ALL SELECT 'awards.notice_id', notice_id, 'notice' FROM awards
    UNION ALL SELECT 'processes.notice_ids', notice_id, 'notice' FROM process_notices
    UNION ALL SELECT 'processes.effective_notice_id', effective_notice_id, 'notice' FROM processes
    UNION ALL SELECT 'processes.lots.notice_id', notice_id, 'notice' FROM process_lots
    UNION ALL SELECT 'processes.buyer_id', buyer_id, 'entity' FROM processes
    UNION ALL
    SELECT 'processes.lots.supplier_ids', supplier_id, 'entity'
      FROM (SELECT explode(supplier_ids) AS supplier_id FROM process_lots) AS suppliers
    UNION ALL SELECT 'facts.process_id', process_id, 'process' FROM facts
    UNION ALL SELECT 'facts.buyer_id', buyer_id, 'entity' FROM facts
    UNION ALL SELECT 'entities.parent_id', parent_id, 'entity' FROM entities
    UNION ALL SELECT 'facts.supplier_id', supplier_id, 'entity' FROM facts
  ) AS r
  LEFT JOIN (
    SELECT 'document' AS kind, document_id AS id FROM documents
    UNION SELECT 'notice', notice_id FROM notices
    UNION SELECT 'process', process_id FROM processes
    UNION SELECT 'entity', entity_id FROM entities
  ) AS known ON known.kind = r.kind AND known.id = r.id
 WHERE r.id IS NOT NULL AND known.id IS NULL
