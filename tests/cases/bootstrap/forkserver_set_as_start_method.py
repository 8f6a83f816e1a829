"""The fork server, which Windows does not have."""
# spawn: runs
# fork: runs
# windows: parent-fails ValueError
# meant: worked
# fixes: SPN404 unsafe

import multiprocessing as mp


def work():
    print("worked", flush=True)


def main():
    p = mp.Process(target=work)
    p.start()
    p.join()


if __name__ == "__main__":
    mp.set_start_method("forkserver")  # expect: SPN404
    main()
