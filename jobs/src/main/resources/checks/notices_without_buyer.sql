-- Notices that name no buyer, or whose buyer was not found.
-- severity: warning
SELECT notice_id || ' ' || uri AS sample FROM notices WHERE array_size(buyer_names) = 0
