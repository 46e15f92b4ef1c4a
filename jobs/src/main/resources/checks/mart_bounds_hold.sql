-- In the spend tables and the exposure, low <= amount <= high, and the quantiles of the exposure are in order.
-- severity: error
SELECT 'spend_by_provider ' || provider || ' ' || period_label AS sample FROM spend_by_provider
 WHERE amount_low_cny > amount_cny OR amount_cny > amount_high_cny
UNION ALL
SELECT 'spend_by_chip_class ' || chip_class || ' ' || period_label FROM spend_by_chip_class
 WHERE amount_low_cny > amount_cny OR amount_cny > amount_high_cny
UNION ALL
SELECT 'spend_by_institution ' || institution_id || ' ' || period_label FROM spend_by_institution
 WHERE amount_low_cny > amount_cny OR amount_cny > amount_high_cny
UNION ALL
SELECT 'spend_by_intermediary ' || intermediary_id || ' ' || period_label FROM spend_by_intermediary
 WHERE amount_low_cny > amount_cny OR amount_cny > amount_high_cny
UNION ALL
SELECT 'flows ' || institution_id || ' ' || intermediary_id || ' ' || period_label FROM flows
 WHERE amount_low_cny > amount_cny OR amount_cny > amount_high_cny
UNION ALL
SELECT 'exposure ' || company || ' ' || scenario || ' ' || period_label FROM exposure
 WHERE amount_low_usd > amount_usd OR amount_usd > amount_high_usd
    OR amount_usd_p5 > amount_usd_p50 OR amount_usd_p50 > amount_usd_p95
    OR (amount_usd IS NULL) <> (amount_usd_p50 IS NULL)
