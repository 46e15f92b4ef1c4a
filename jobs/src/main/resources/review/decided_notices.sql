-- The notices on whose readings somebody decided, as they stand after that, and the fields decided on.
SELECT n.notice_id, n.uri, n.notice_type, n.project_id, n.title, n.published, n.buyer_names, n.agency_name,
       n.budget_amount, n.currency, d.fields
  FROM (SELECT document_id, list(DISTINCT field ORDER BY field) AS fields
          FROM review
         WHERE decision IS NOT NULL AND kind <> 'link'
         GROUP BY document_id) d
  JOIN notices n ON n.document_id = d.document_id
 ORDER BY n.notice_id
