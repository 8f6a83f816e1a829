"""Daemons that take the mark off themselves before they have children."""
# spawn: runs
# fork: runs
# meant: [1] | [2] | [3]

import multiprocessing
import multiprocessing.process


class Server(multiprocessing.Process):
    def __init__(self):
        super().__init__(daemon=True)

    def run(self):
        self.daemon = False
        with multiprocessing.Pool(1) as pool:
            print(pool.map(abs, [-1]))


def serve(number):
    multiprocessing.current_process()._config["daemon"] = False
    with multiprocessing.Pool(1) as pool:
        print(pool.map(abs, [number]))


def serve_too(number):
    del multiprocessing.process._current_process._config["daemon"]
    with multiprocessing.Pool(1) as pool:
        print(pool.map(abs, [number]))


if __name__ == "__main__":
    second = multiprocessing.Process(target=serve, args=(-2,), daemon=True)
    third = multiprocessing.Process(target=serve_too, args=(-3,), daemon=True)
    for process in (Server(), second, third):
        process.start()
        process.join()
