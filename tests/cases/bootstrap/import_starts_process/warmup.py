import multiprocessing as mp


def work():
    print("worked", flush=True)


p = mp.Process(target=work)
p.start()  # expect: SPN402
p.join()
code = p.exitcode
