import multiprocessing


def work():
    pass


process = multiprocessing.Process(target=work)
process.start()  # expect: SPN402
process.join()
done = process.exitcode
