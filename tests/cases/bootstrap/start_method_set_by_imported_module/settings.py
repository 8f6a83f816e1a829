import multiprocessing

multiprocessing.set_start_method("spawn")  # expect: SPN403
FACTOR = 2
