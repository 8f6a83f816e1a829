"""An own start() that forgets the inherited one, in a process that nobody joins."""
# spawn: runs
# fork: runs

from multiprocessing import Process


class Mailer(Process):
    def start(self):  # expect: SPN505
        print("ready")

    def run(self):
        print("sent")


if __name__ == "__main__":
    Mailer().start()
