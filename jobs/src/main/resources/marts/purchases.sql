-- View purchases: one row per fact, with what the marts have to know about it. Not published.
-- Reads facts, processes, entities, offerings. Runs in Spark (ANSI) and in DuckDB as it stands.
--
-- institution_id, intermediary_id: the buyer and the supplier; '(unknown)' where no notice names one.
-- listed_at_award: 'listed', 'affiliate', 'listed, date unknown' (the list or the award has no day) or
--   null. An institution listed after the award counts as not listed, and what belongs to it as no
--   affiliate; listed_ever does not look at days.
-- remote: compute or a service over the network, told by a provider, a service or a unit of rent;
--   hardware bought outright is not remote.
-- pool_*: the money of the lot that was divided equally for want of item prices, and equal_facts, the
--   number of facts that share it. The bounds of a sum come from these (see spend.sql).
WITH lots AS (
  SELECT process_id,
         lot,
         sum(CASE WHEN allocation = 'equal' THEN 1 ELSE 0 END) AS equal_facts,
         sum(CASE WHEN allocation = 'equal' THEN amount_cny END) AS pool_cny,
         sum(CASE WHEN allocation = 'equal' THEN amount_usd END) AS pool_usd
    FROM facts
   GROUP BY process_id, lot
)
SELECT f.fact_id,
       f.process_id,
       f.lot,
       coalesce(f.buyer_id, '(unknown)') AS institution_id,
       coalesce(f.supplier_id, '(unknown)') AS intermediary_id,
       CASE
         WHEN b.listed_as = 'affiliate'
              AND coalesce(b.listed_parent_since <= p.effective_date, true) THEN 'affiliate'
         WHEN b.listed_as = 'listed' AND (b.listed_since IS NULL OR p.effective_date IS NULL)
           THEN 'listed, date unknown'
         WHEN b.listed_as = 'listed' AND b.listed_since <= p.effective_date THEN 'listed'
       END AS listed_at_award,
       p.buyer_lists,
       p.buyer_own_listed,
       f.supplier_role,
       b.listed_as AS listed_ever,
       f.provider,
       f.operator,
       f.parent_company,
       f.chip,
       f.chip_class,
       f.control_status,
       f.service,
       f.provider <> '(none)'
         OR f.service <> '(none)'
         OR coalesce(f.unit, '') IN ('gpu_hour', 'hour', 'month', 'year', 'token', 'account', 'call')
         AS remote,
       cp.country AS provider_country,
       coalesce(cp.mainland, false) AS provider_mainland,
       cc.country AS chip_country,
       cs.country AS service_country,
       cp.company AS provider_company,
       cc.company AS chip_company,
       cs.company AS service_company,
       f.period AS month,
       f.amount_cny,
       f.amount_usd,
       f.confidence,
       f.allocation,
       l.equal_facts,
       l.pool_cny,
       l.pool_usd
  FROM facts f
  JOIN lots l ON l.process_id = f.process_id AND l.lot = f.lot
  LEFT JOIN processes p ON p.process_id = f.process_id
  LEFT JOIN entities b ON b.entity_id = f.buyer_id
  LEFT JOIN offerings cp ON cp.role = 'provider' AND cp.key = f.provider
  LEFT JOIN offerings cc ON cc.role = 'chip' AND cc.key = f.chip
  LEFT JOIN offerings cs ON cs.role = 'service' AND cs.key = f.service
