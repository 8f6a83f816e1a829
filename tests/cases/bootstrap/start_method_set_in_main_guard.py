"""The start method is set once, under the guard."""
# spawn: runs
# fork: runs
# meant: None | worked

import multiprocessing as mp


def work():
    print("worked", flush=True)


if __name__ == "__main__":
    reader, writer = mp.Pipe()
    print(mp.get_start_method(allow_none=True))
    mp.set_start_method("spawn")
    p = mp.Process(target=work)
    p.start()
    p.join()
