from multiprocessing import Process


def work():
    print("worked", flush=True)


def main():
    p = Process(target=work)
    p.start()
    p.join()
