-- One row per ward with at least two different patients:
-- ward, n_patients, n_finished, nights_per_bed, n_alarms
SELECT ward
FROM wards
