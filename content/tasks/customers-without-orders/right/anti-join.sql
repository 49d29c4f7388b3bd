SELECT c.customer_id,
       count(o.order_id) FILTER (o.day >= 60) AS n_orders,
       count(DISTINCT CASE WHEN o.day >= 60 THEN o.day END) AS n_days,
       sum(CASE WHEN o.day >= 60 THEN o.amount ELSE 0 END) AS spent
FROM customers c
ANTI JOIN blocked b ON b.customer_id = c.customer_id
LEFT JOIN orders o ON o.customer_id = c.customer_id
GROUP BY c.customer_id
