def forecast():
    return "rain"
