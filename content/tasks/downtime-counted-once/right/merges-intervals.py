from collections import defaultdict


def downtime(stops, machines):
    by_machine = defaultdict(list)
    for machine, start, end in stops:
        if start < end:
            by_machine[machine].append((start, end))
    result = {}
    for machine in machines:
        merged = []
        for start, end in sorted(by_machine[machine]):
            if merged and start <= merged[-1][1]:
                merged[-1][1] = max(merged[-1][1], end)
            else:
                merged.append([start, end])
        result[machine] = sum(end - start for start, end in merged)
    return result
