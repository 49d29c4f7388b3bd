SELECT shop,
       count(*) FILTER (coalesce(status, 'new') <> 'cancelled') AS n_orders,
       count(amount) FILTER (coalesce(status, 'new') <> 'cancelled') AS n_priced,
       avg(amount) FILTER (coalesce(status, 'new') <> 'cancelled') AS mean_amount
FROM orders
GROUP BY ALL
HAVING n_orders >= 2
