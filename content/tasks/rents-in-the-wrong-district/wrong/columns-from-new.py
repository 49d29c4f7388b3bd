import numpy as np
import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.preprocessing import StandardScaler


def predict_rents(train, new, alpha):
    numbers = ["area", "floor", "age"]
    scaler = StandardScaler().fit(train[numbers])
    x_train = np.hstack([scaler.transform(train[numbers]), pd.get_dummies(train["district"]).to_numpy(float)])
    x_new = np.hstack([scaler.transform(new[numbers]), pd.get_dummies(new["district"]).to_numpy(float)])
    width = x_train.shape[1]
    x_new = np.pad(x_new, ((0, 0), (0, max(0, width - x_new.shape[1]))))[:, :width]
    model = Ridge(alpha=alpha).fit(x_train, np.log(train["rent"]))
    return np.exp(model.predict(x_new))
