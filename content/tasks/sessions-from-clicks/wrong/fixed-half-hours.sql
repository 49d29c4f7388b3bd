SELECT user_id,
       dense_rank() OVER (PARTITION BY user_id ORDER BY (ts // 1800)) AS session_no,
       count(*) AS n_clicks,
       max(ts) - min(ts) AS seconds
FROM clicks
GROUP BY user_id, ts // 1800
