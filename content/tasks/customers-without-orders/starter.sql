-- One row per customer who is not blocked:
-- customer_id, n_orders, n_days, spent (orders since day 60)
SELECT customer_id
FROM customers
