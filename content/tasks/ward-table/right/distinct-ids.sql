WITH facts AS (
    SELECT w.ward, w.beds, s.stay_id, s.patient, s.nights FROM wards w JOIN stays s USING (ward)
),
loud AS (SELECT w.ward, count(a.alarm_id) AS n_alarms FROM wards w LEFT JOIN alarms a ON a.ward = w.ward AND (a.level IS NULL OR a.level <> 'test') GROUP BY w.ward)
SELECT f.ward, count(DISTINCT patient) AS n_patients, count(*) FILTER (nights IS NOT NULL) AS n_finished,
       sum(coalesce(nights, 0)) / any_value(beds) AS nights_per_bed, any_value(loud.n_alarms) AS n_alarms
FROM facts f JOIN loud ON loud.ward = f.ward
GROUP BY f.ward
HAVING min(patient) <> max(patient)
