-- What identifies a row identifies one row only.
-- severity: error
SELECT found_in || ' ' || key AS sample
  FROM (
    SELECT 'documents' AS found_in, uri AS key FROM documents
    UNION ALL SELECT 'notices', notice_id FROM notices
    UNION ALL SELECT 'processes', process_id FROM processes
    UNION ALL SELECT 'entities', entity_id FROM entities
    UNION ALL SELECT 'facts', fact_id FROM facts
    UNION ALL
    SELECT 'mentions', concat_ws(' ', notice_id, type, key, status, coalesce(lot, ''))
      FROM mentions
    UNION ALL
    SELECT 'spend_by_provider', concat_ws(' ', provider, granularity, period_label)
      FROM spend_by_provider
    UNION ALL
    SELECT 'spend_by_chip_class', concat_ws(' ', chip_class, granularity, period_label)
      FROM spend_by_chip_class
    UNION ALL
    SELECT 'spend_by_institution', concat_ws(' ', institution_id, granularity, period_label)
      FROM spend_by_institution
    UNION ALL
    SELECT 'spend_by_intermediary', concat_ws(' ', intermediary_id, granularity, period_label)
      FROM spend_by_intermediary
    UNION ALL
    SELECT 'review', item FROM review
    UNION ALL
    SELECT 'flows', concat_ws(' ', institution_id, intermediary_id, provider, granularity, period_label)
      FROM flows
    UNION ALL
    SELECT 'market_share', concat_ws(' ', dimension, key, granularity, period_label, denominator)
      FROM market_share
    UNION ALL
    SELECT 'exposure', concat_ws(' ', company, scenario, granularity, period_label)
      FROM exposure
    UNION ALL SELECT 'sensitivity', concat_ws(' ', measure, rule) FROM sensitivity
    UNION ALL
    SELECT 'published_shares', concat_ws(' ', period, publisher, segment, vendor)
      FROM published_shares
  ) AS keys
 GROUP BY found_in, key
HAVING count(*) > 1
