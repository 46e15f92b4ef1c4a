-- One row per procurement, with what its notices say of it as a whole.
SELECT p.process_id, p.project_id, p.stage, p.buyer_id, p.why,
       strftime(p.effective_date, '%Y-%m-%d') AS effective_date,
       n.title, n.language,
       b.budget_amount, b.currency AS budget_currency
  FROM processes p
  LEFT JOIN notices n ON n.notice_id = p.effective_notice_id
  LEFT JOIN (SELECT DISTINCT ON (pn.process_id) pn.process_id, m.budget_amount, m.currency
               FROM process_notices pn JOIN notices m ON m.notice_id = pn.notice_id
              WHERE m.budget_amount IS NOT NULL AND m.currency IS NOT NULL
              ORDER BY pn.process_id, m.published DESC NULLS LAST, m.notice_id) AS b
    ON b.process_id = p.process_id
 ORDER BY p.process_id
