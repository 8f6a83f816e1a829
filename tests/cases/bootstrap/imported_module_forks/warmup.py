import multiprocessing as mp


def work():
    print("worked", flush=True)


method = "fork" if "fork" in mp.get_all_start_methods() else None
code = 0
if method:
    p = mp.get_context("fork").Process(target=work)
    p.start()
    p.join()
    code = p.exitcode
