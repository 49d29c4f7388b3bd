-- One row per session: user_id, session_no, n_clicks, seconds
SELECT user_id, ts
FROM clicks
