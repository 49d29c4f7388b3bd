-- One row per shop with at least two orders that are not cancelled:
-- shop, n_orders, n_priced, mean_amount
SELECT shop
FROM orders
