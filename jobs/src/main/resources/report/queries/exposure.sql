-- Exposure over the whole time, by company and scenario.
SELECT e.*, s.title, s.description, s.source AS scenario_source
  FROM exposure e
  LEFT JOIN scenarios s ON s.scenario = e.scenario
 WHERE e.granularity = 'all'
 ORDER BY coalesce(e.ticker IN (SELECT ticker FROM wanted), false) DESC, e.company, e.scenario
