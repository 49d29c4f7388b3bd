WITH with_previous AS (
    SELECT user_id, ts, lag(ts) OVER (ORDER BY ts, user_id) AS previous_at
    FROM clicks
),
marked AS (
    SELECT
        user_id,
        ts,
        CASE WHEN ts - previous_at > 1800 THEN 1 ELSE 0 END AS begins  -- 1 on a first click
    FROM with_previous
),
numbered AS (
    SELECT user_id, ts, 1 + sum(begins) OVER (PARTITION BY user_id ORDER BY ts) AS session_no
    FROM marked
)
SELECT user_id, session_no, count(*) AS n_clicks, max(ts) - min(ts) AS seconds
FROM numbered
GROUP BY user_id, session_no
