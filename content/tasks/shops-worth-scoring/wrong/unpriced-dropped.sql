SELECT
    shop,
    count(*) AS n_orders,           -- rows
    count(amount) AS n_priced,      -- values that are known
    avg(amount) AS mean_amount      -- leaves NULL out
FROM orders
WHERE amount IS NOT NULL AND status IS DISTINCT FROM 'cancelled'  -- NULL counts as different
GROUP BY shop
HAVING count(*) >= 2
