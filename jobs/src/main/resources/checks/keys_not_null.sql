-- What identifies a row or joins it to another is never null. (A mart's period is null for 'all' and
-- for the undated; its period_label is not.)
-- severity: error
SELECT 'documents ' || coalesce(uri, '?') AS sample FROM documents
 WHERE uri IS NULL OR document_id IS NULL
UNION ALL
SELECT 'notices ' || uri FROM notices WHERE notice_id IS NULL OR document_id IS NULL
UNION ALL
SELECT 'mentions ' || surface FROM mentions
 WHERE notice_id IS NULL OR type IS NULL OR key IS NULL OR status IS NULL
UNION ALL
SELECT 'awards ' || coalesce(lot, '') FROM awards WHERE notice_id IS NULL
UNION ALL
SELECT 'processes ' || why FROM processes WHERE process_id IS NULL
UNION ALL
SELECT 'entities ' || coalesce(name_zh, name_en, '?') FROM entities WHERE entity_id IS NULL
UNION ALL
SELECT 'facts ' || coalesce(fact_id, '?') FROM facts
 WHERE fact_id IS NULL OR process_id IS NULL OR lot IS NULL
    OR provider IS NULL OR chip IS NULL OR chip_class IS NULL OR service IS NULL
UNION ALL
SELECT 'spend_by_provider ' || coalesce(period_label, '?') FROM spend_by_provider
 WHERE provider IS NULL OR granularity IS NULL OR period_label IS NULL
UNION ALL
SELECT 'spend_by_chip_class ' || coalesce(period_label, '?') FROM spend_by_chip_class
 WHERE chip_class IS NULL OR granularity IS NULL OR period_label IS NULL
UNION ALL
SELECT 'spend_by_institution ' || coalesce(period_label, '?') FROM spend_by_institution
 WHERE institution_id IS NULL OR granularity IS NULL OR period_label IS NULL
UNION ALL
SELECT 'spend_by_intermediary ' || coalesce(period_label, '?') FROM spend_by_intermediary
 WHERE intermediary_id IS NULL OR granularity IS NULL OR period_label IS NULL
UNION ALL
SELECT 'flows ' || coalesce(period_label, '?') FROM flows
 WHERE institution_id IS NULL OR intermediary_id IS NULL OR provider IS NULL OR granularity IS NULL
    OR period_label IS NULL
UNION ALL
SELECT 'market_share ' || coalesce(period_label, '?') FROM market_share
 WHERE dimension IS NULL OR key IS NULL OR granularity IS NULL OR period_label IS NULL
    OR denominator IS NULL
UNION ALL
SELECT 'exposure ' || coalesce(period_label, '?') FROM exposure
 WHERE company IS NULL OR scenario IS NULL OR granularity IS NULL OR period_label IS NULL
