WITH stay_facts AS (              -- one row per ward
    SELECT
        ward,
        count(DISTINCT patient) AS n_patients,
        count(nights) AS n_finished,
        coalesce(sum(nights), 0) AS nights
    FROM stays
    GROUP BY ward
    HAVING count(DISTINCT patient) >= 2
),
alarm_facts AS (                  -- one row per ward that has a counted alarm
    SELECT ward, count(*) AS n_alarms
    FROM alarms
    WHERE level IS DISTINCT FROM 'test'
    GROUP BY ward
)
SELECT
    w.ward,
    s.n_patients,
    s.n_finished,
    s.nights / w.beds AS nights_per_bed,
    coalesce(a.n_alarms, 0) AS n_alarms
FROM wards w
JOIN stay_facts s ON s.ward = w.ward
JOIN alarm_facts a ON a.ward = w.ward
