"""A class body runs while the file is imported."""
# spawn: child-fails RuntimeError
# fork: runs
# forkserver 3.14: parent-fails ConnectionResetError|EOFError|BrokenPipeError
# meant: worked | True
# fixes: SPN401 unsafe

import multiprocessing as mp


def work():
    print("worked", flush=True)


def run_once():
    p = mp.Process(target=work)
    p.start()
    p.join()
    return True


class Application:
    warmed_up = run_once()  # expect: SPN401


if __name__ == "__main__":
    print(Application.warmed_up)
