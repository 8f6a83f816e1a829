import multiprocessing as mp


def work():
    print("worked", flush=True)


def start():
    p = mp.Process(target=work)
    p.start()
    p.join()
    return p.exitcode
