WITH stocked AS (
    SELECT
        move_id,
        item,
        ts,
        sum(qty) OVER (
            PARTITION BY item
            ORDER BY ts, move_id                              -- unique, so no two rows are peers
            ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
        ) AS stock
    FROM movements
),
candidates AS (
    SELECT
        s.move_id,
        s.stock,
        p.price,
        row_number() OVER (PARTITION BY s.move_id ORDER BY p.valid_from DESC) AS place
    FROM stocked s
    LEFT JOIN prices p ON p.item = s.item AND p.valid_from < s.ts  -- only prices that had begun
)
SELECT move_id, stock, price
FROM candidates
WHERE place = 1
