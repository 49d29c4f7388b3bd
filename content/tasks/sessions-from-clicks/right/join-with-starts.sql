WITH starts AS (
    SELECT DISTINCT c.user_id, c.ts
    FROM clicks c
    WHERE NOT EXISTS (SELECT 1 FROM clicks p WHERE p.user_id = c.user_id AND p.ts < c.ts AND c.ts - p.ts <= 1800)
),
placed AS (
    SELECT c.user_id, c.ts, (SELECT count(*) FROM starts s WHERE s.user_id = c.user_id AND s.ts <= c.ts) AS session_no
    FROM clicks c
)
SELECT user_id, session_no, count(*) AS n_clicks, max(ts) - min(ts) AS seconds
FROM placed GROUP BY user_id, session_no
