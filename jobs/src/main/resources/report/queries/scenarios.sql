-- The scenarios of the exposure.
SELECT scenario, title, description, source FROM scenarios ORDER BY scenario
