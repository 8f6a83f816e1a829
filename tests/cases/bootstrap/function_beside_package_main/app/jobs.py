def work():
    print("worked", flush=True)
