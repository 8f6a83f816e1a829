from multiprocessing import Pool

pool = Pool(1)  # expect: SPN402
