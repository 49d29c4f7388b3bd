def after_search(prior, detect, dives):
    belief, vain = prior.astype(float), 1.0
    for area in dives:
        success = belief[area] * detect[area]
        belief = belief.copy()
        belief[area] -= success
        if belief.sum() <= 0:
            raise ValueError("nowhere left")
        vain *= 1 - success
        belief = belief / belief.sum()
    return {"belief": belief, "next": int((belief * detect).argmax()), "all_in_vain": vain}
