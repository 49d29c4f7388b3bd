SELECT w.ward,
       count(DISTINCT s.patient) AS n_patients,
       count(s.nights) AS n_finished,
       coalesce(sum(s.nights), 0) * 1.0 / w.beds AS nights_per_bed,
       (SELECT count(*) FROM alarms a WHERE a.ward = w.ward AND coalesce(a.level, 'none') <> 'test') AS n_alarms
FROM wards w JOIN stays s ON s.ward = w.ward
GROUP BY w.ward, w.beds
HAVING count(DISTINCT s.patient) > 1
