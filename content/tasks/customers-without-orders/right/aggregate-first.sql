WITH recent AS (
    SELECT customer_id, count(*) AS n_orders, count(DISTINCT day) AS n_days, sum(amount) AS spent
    FROM orders WHERE day > 59 GROUP BY customer_id
)
SELECT c.customer_id, coalesce(r.n_orders, 0) AS n_orders, coalesce(r.n_days, 0) AS n_days, coalesce(r.spent, 0.0) AS spent
FROM customers c
LEFT JOIN recent r USING (customer_id)
WHERE c.customer_id NOT IN (SELECT customer_id FROM blocked WHERE customer_id IS NOT NULL)
