SELECT
    c.customer_id,
    count(o.order_id) AS n_orders,         -- NULL of an unmatched row is not counted
    count(DISTINCT o.day) AS n_days,
    coalesce(sum(o.amount), 0) AS spent    -- the sum of no rows is NULL
FROM customers c
LEFT JOIN orders o
    ON o.customer_id = c.customer_id
WHERE o.day >= 60 AND NOT EXISTS (SELECT 1 FROM blocked b WHERE b.customer_id = c.customer_id)
GROUP BY c.customer_id
