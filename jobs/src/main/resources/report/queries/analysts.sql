-- What the user's file says of the companies compared; upside is what the target is above the price.
SELECT w.ticker,
       CAST(a.as_of AS DATE) AS as_of,
       a.source,
       a.consensus,
       CAST(a.buy AS INTEGER) AS buy,
       CAST(a.hold AS INTEGER) AS hold,
       CAST(a.sell AS INTEGER) AS sell,
       CAST(a.price AS DECIMAL(20, 2)) AS price,
       CAST(a.target AS DECIMAL(20, 2)) AS target,
       a.currency,
       CAST(a.target AS DOUBLE) / nullif(CAST(a.price AS DOUBLE), 0) - 1 AS upside,
       CAST(a.score AS DECIMAL(4, 1)) AS score
  FROM wanted w
  JOIN analysts a ON a.ticker = w.ticker
 ORDER BY w.place, as_of DESC
