-- The notices of a procurement in time order, undated ones last.
SELECT n.notice_id, n.published, n.notice_type, n.title, n.project_id, n.buyer_names, n.agency_name, n.portal,
       n.uri, n.budget_amount, n.currency, n.flags
  FROM (SELECT unnest(notice_ids) AS notice_id FROM processes WHERE process_id = $1)
  JOIN notices n USING (notice_id)
 ORDER BY n.published NULLS LAST, n.notice_id
