SELECT w.ward,
       count(DISTINCT s.patient) AS n_patients,
       count(s.nights) AS n_finished,
       coalesce(sum(s.nights), 0) / w.beds AS nights_per_bed,
       count(a.alarm_id) AS n_alarms
FROM wards w
JOIN stays s ON s.ward = w.ward
LEFT JOIN alarms a ON a.ward = w.ward AND a.level IS DISTINCT FROM 'test'
GROUP BY w.ward, w.beds
HAVING count(DISTINCT s.patient) >= 2
