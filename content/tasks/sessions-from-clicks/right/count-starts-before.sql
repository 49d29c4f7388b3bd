WITH t AS (
    SELECT *, row_number() OVER (PARTITION BY user_id ORDER BY ts) AS n,
           ts - lag(ts, 1, ts - 9999) OVER (PARTITION BY user_id ORDER BY ts) AS gap
    FROM clicks
),
s AS (
    SELECT *, count(*) FILTER (gap > 1800) OVER (PARTITION BY user_id ORDER BY n ROWS UNBOUNDED PRECEDING) AS session_no FROM t
)
SELECT user_id, session_no, count(*) AS n_clicks, max(ts) - min(ts) AS seconds FROM s GROUP BY ALL
