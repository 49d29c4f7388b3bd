WITH packed AS (
    SELECT customer_id, list({'r': run_id, 's': score} ORDER BY scored_at DESC, run_id DESC) AS rows
    FROM scores GROUP BY customer_id
)
SELECT customer_id, rows[1].r AS run_id, rows[1].s AS score, rows[2].s AS previous_score
FROM packed
