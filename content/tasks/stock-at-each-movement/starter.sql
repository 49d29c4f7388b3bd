-- One row per movement: move_id, stock, price
SELECT move_id
FROM movements
