def downtime(stops, machines):
    minutes = {machine: set() for machine in machines}
    for machine, start, end in stops:
        if machine in minutes:
            minutes[machine].update(range(start, end))
    return {machine: len(seen) for machine, seen in minutes.items()}
