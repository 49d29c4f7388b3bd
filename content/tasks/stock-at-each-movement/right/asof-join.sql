SELECT m.move_id, m.stock, p.price
FROM (SELECT *, sum(qty) OVER (PARTITION BY item ORDER BY ts, move_id) AS stock FROM movements) m
ASOF LEFT JOIN prices p ON m.item = p.item AND m.ts >= p.valid_from
