WITH kept AS (
    SELECT * FROM orders WHERE status IS NULL OR status != 'cancelled'
),
per_shop AS (
    SELECT shop, count(order_id) AS n_orders, count(amount) AS n_priced, sum(amount) / nullif(count(amount), 0) AS mean_amount
    FROM kept GROUP BY shop
)
SELECT * FROM per_shop WHERE n_orders > 1
