from multiprocessing import Process

from app.jobs import work

if __name__ == "__main__":
    p = Process(target=work)
    p.start()
    p.join()
