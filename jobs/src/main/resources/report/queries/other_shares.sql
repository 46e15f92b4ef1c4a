-- Shares by parent company, chip vendor and class of chip over the whole time, each of what it can be a share of.
SELECT m.dimension, m.denominator, m.key, m.processes, m.disclosed_processes, m.amount_cny,
       m.share_value, m.share_low, m.share_high, m.share_count, m.rank, m.hhi_low, m.hhi_high
  FROM market_share m
 WHERE m.granularity = 'all'
   AND ((m.dimension = 'parent_company' AND m.denominator IN ('cloud', 'foreign_cloud'))
        OR (m.dimension IN ('chip_vendor', 'chip_class') AND m.denominator = 'ai_compute'))
 ORDER BY m.dimension DESC, m.denominator, m.rank NULLS LAST, m.share_count DESC, m.key
