-- View without_rate: procurements with an amount that could not be converted, by dimension and key: they
-- are missing in the sums of dollars.
SELECT dimension, key, count(DISTINCT process_id) AS without_rate
  FROM (SELECT unnest(['provider', 'chip', 'chip_class', 'institution', 'intermediary']) AS dimension,
               unnest([provider, chip, chip_class, institution_id, intermediary_id]) AS key,
               process_id
          FROM purchases
         WHERE amount_cny IS NOT NULL AND amount_usd IS NULL)
 GROUP BY dimension, key
