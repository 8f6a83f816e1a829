from multiprocessing import Pool

pool = Pool(1)
