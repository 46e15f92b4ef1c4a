-- Published shares of the market in mainland China from 2023 on, and those of the same providers in the spend
-- here that names a cloud.
SELECT p.period, p.publisher, p.segment, p.vendor, p.share AS published_share, p.rank AS published_rank,
       p.note, p.source,
       sum(m.share_value) AS share_value,
       sum(m.share_count) AS share_count,
       min(m.rank) AS rank
  FROM published_shares p
  LEFT JOIN market_share m
    ON m.dimension = 'provider' AND m.denominator = 'cloud' AND m.granularity = 'all'
       AND list_contains(p.providers, m.key)
 WHERE p.first_day >= '2023-01-01'
 GROUP BY p.period, p.first_day, p.publisher, p.segment, p.vendor, p.share, p.rank, p.note, p.source
 ORDER BY p.first_day DESC, p.publisher, p.segment, p.rank NULLS LAST, p.vendor
