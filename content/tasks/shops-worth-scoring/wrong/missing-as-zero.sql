SELECT
    shop,
    count(*) AS n_orders,           -- rows
    count(amount) AS n_priced,      -- values that are known
    avg(coalesce(amount, 0)) AS mean_amount      -- leaves NULL out
FROM orders
WHERE status IS DISTINCT FROM 'cancelled'  -- NULL counts as different
GROUP BY shop
HAVING count(*) >= 2
