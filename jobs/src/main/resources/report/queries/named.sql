-- How many entities name each US cloud, service or model as asked for or bought, as the demo prints.
SELECT name, role, key, count(DISTINCT buyer_id) AS entities,
       list(DISTINCT buyer ORDER BY buyer) AS buyers
  FROM sought
 WHERE role <> 'chip'
 GROUP BY name, role, key
 ORDER BY entities DESC, name
