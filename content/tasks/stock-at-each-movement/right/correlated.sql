SELECT m.move_id,
       (SELECT sum(e.qty) FROM movements e WHERE e.item = m.item AND (e.ts < m.ts OR (e.ts = m.ts AND e.move_id <= m.move_id))) AS stock,
       (SELECT max_by(p.price, p.valid_from) FROM prices p WHERE p.item = m.item AND p.valid_from <= m.ts) AS price
FROM movements m
