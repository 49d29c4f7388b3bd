def assign(p, stake, cost, share_file, share_ward, beds):
    factor = (share_ward / (1 - share_ward)) / (share_file / (1 - share_file))
    actions, savings = [], []
    for i, (chance, s) in enumerate(zip(p.tolist(), stake.tolist())):
        ill = chance * factor / (chance * factor + 1 - chance)
        home, watch, bed = ((1 - ill) * healthy + ill * s * sick for healthy, sick in cost.tolist())
        actions.append(0 if home <= watch else 1)
        savings.append((min(home, watch) - bed, i))
    for saving, i in sorted(savings, key=lambda v: (-v[0], v[1]))[:beds]:
        if saving > 0:
            actions[i] = 2
    return actions
