WITH ranked AS (
    SELECT *, row_number() OVER (PARTITION BY customer_id ORDER BY scored_at DESC, run_id DESC) AS place
    FROM scores
)
SELECT customer_id, run_id, score, lag(score) OVER (PARTITION BY customer_id ORDER BY scored_at, run_id) AS previous_score
FROM ranked
WHERE place = 1
