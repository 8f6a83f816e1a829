"""A method starts a worker and gives it a hundredth of a second to say that it is there."""
# spawn: parent-fails RuntimeError
# fork: runs or parent-fails RuntimeError
# forkserver: runs or parent-fails RuntimeError
# fixes: SPN511 none
# unfixable: how long the child may take is the author's decision

import multiprocessing


class Service:
    def __init__(self):
        self.ready = multiprocessing.Event()

    def start(self):
        worker = multiprocessing.Process(target=self.serve)
        worker.start()
        is_ready = self.ready.wait(0.01)  # expect: SPN511
        worker.join()
        if not is_ready:
            raise RuntimeError("the service does not come up")

    def serve(self):
        self.ready.set()


if __name__ == "__main__":
    Service().start()
