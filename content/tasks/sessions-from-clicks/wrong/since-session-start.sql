WITH RECURSIVE ordered AS (
    SELECT user_id, ts, row_number() OVER (PARTITION BY user_id ORDER BY ts) AS n FROM clicks
),
walk AS (
    SELECT user_id, n, ts, ts AS first_at, 1 AS session_no FROM ordered WHERE n = 1
    UNION ALL
    SELECT o.user_id, o.n, o.ts,
           CASE WHEN o.ts - w.first_at > 1800 THEN o.ts ELSE w.first_at END,
           CASE WHEN o.ts - w.first_at > 1800 THEN w.session_no + 1 ELSE w.session_no END
    FROM walk w JOIN ordered o ON o.user_id = w.user_id AND o.n = w.n + 1
)
SELECT user_id, session_no, count(*) AS n_clicks, max(ts) - min(ts) AS seconds
FROM walk GROUP BY user_id, session_no
