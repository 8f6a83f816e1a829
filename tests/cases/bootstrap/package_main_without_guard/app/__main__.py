from multiprocessing import Process

from app.jobs import work

p = Process(target=work)
p.start()
p.join()
