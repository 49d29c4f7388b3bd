"""Rents by ridge regression: fitted on the past, used on new flats."""

import numpy as np
import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.preprocessing import StandardScaler


def design(flats: pd.DataFrame) -> np.ndarray:
    """Scaled numbers, then one column per district."""
    numbers = StandardScaler().fit_transform(flats[["area", "floor", "age"]])
    districts = pd.get_dummies(flats["district"]).to_numpy(float)
    return np.hstack([numbers, districts])


def predict_rents(train: pd.DataFrame, new: pd.DataFrame, alpha: float) -> np.ndarray:
    """Predicted monthly rent in euros for each row of `new`, shape (m,)."""
    x_train, x_new = design(train), design(new)
    width = x_train.shape[1]
    x_new = np.pad(x_new, ((0, 0), (0, max(0, width - x_new.shape[1]))))[:, :width]
    model = Ridge(alpha=alpha, fit_intercept=False).fit(x_train, np.log(train["rent"]))
    return model.predict(x_new)
