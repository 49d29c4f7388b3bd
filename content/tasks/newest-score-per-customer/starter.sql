-- One row per customer: customer_id, run_id, score, previous_score
SELECT customer_id, run_id, score
FROM scores
