"""The same model as one scikit-learn pipeline."""

import numpy as np
from sklearn.compose import ColumnTransformer, TransformedTargetRegressor
from sklearn.linear_model import Ridge
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler


def predict_rents(train, new, alpha):
    inputs = ["area", "floor", "age", "district"]
    columns = ColumnTransformer([("numbers", StandardScaler(), inputs[:3]), ("places", OneHotEncoder(handle_unknown="ignore", sparse_output=False), inputs[3:])])
    model = TransformedTargetRegressor(make_pipeline(columns, Ridge(alpha=alpha)), func=np.log, inverse_func=np.exp)
    return model.fit(train[inputs], train["rent"]).predict(new[inputs])
