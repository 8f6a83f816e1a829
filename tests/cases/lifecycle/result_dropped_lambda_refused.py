"""A lambda is submitted: that fails, and the future that would say so is left alone."""
# spawn: runs
# fork: runs

import time
from concurrent.futures import ProcessPoolExecutor

if __name__ == "__main__":
    executor = ProcessPoolExecutor(1)
    executor.submit(lambda: print("ran"))  # expect: SPN101, SPN508
    time.sleep(0.5)  # shutting down while the lambda is being refused may hang on 3.12
    executor.shutdown()
    print("end")
