"""Other objects have a method run() too."""
# spawn: runs
# fork: runs
# meant: from the child | from the child | no thread | 0

import subprocess
import sys
import threading
from multiprocessing import Process


class Pipeline:
    def run(self):
        child = Process(target=print, args=("from the child",))
        child.start()
        child.join()


if __name__ == "__main__":
    Pipeline().run()
    pipeline = Pipeline()
    pipeline.run()
    thread = threading.Thread(target=print, args=("no thread",))
    thread.run()
    print(subprocess.run([sys.executable, "-c", "pass"]).returncode)
