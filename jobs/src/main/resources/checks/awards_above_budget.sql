-- A process was awarded for more than ten times its notice's budget, or less than a thousandth of it:
-- a unit (元, 万元) may have been misread.
-- severity: warning
SELECT p.process_id || ': ' || CAST(p.effective_amount AS STRING) || ' for a budget of '
         || CAST(n.budget_amount AS STRING) AS sample
  FROM processes p
  JOIN notices n ON n.notice_id = p.effective_notice_id
 WHERE n.budget_amount > 0
   AND p.currency = n.currency
   AND (p.effective_amount > 10 * n.budget_amount OR 1000 * p.effective_amount < n.budget_amount)
