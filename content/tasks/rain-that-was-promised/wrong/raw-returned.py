def calibrate(p_past, rained, p_new):
    return p_new
