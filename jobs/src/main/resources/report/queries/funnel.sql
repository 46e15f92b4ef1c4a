-- From what was found to what was attributed; parts of a step are left out.
SELECT stage, counted, total, fell_out, why FROM funnel
 WHERE stage NOT LIKE 'notices: %' ORDER BY step, stage
