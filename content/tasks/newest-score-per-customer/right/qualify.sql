SELECT customer_id, run_id, score,
       lead(score) OVER newest_first AS previous_score
FROM scores
WINDOW newest_first AS (PARTITION BY customer_id ORDER BY scored_at DESC, run_id DESC)
QUALIFY row_number() OVER newest_first = 1
