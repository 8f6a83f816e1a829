"""Subclasses of dict and list that go over with what they hold."""
# spawn: runs
# fork: runs
# meant: 5 | 1 1

from multiprocessing import Process


class Opts(dict):
    def __getattr__(self, k):
        try:
            return self[k]
        except KeyError:
            raise AttributeError(k)


class Reg(list):
    pass


reg = Reg()


def work(o, r):
    if not r:
        print("empty")
    for x in r:
        print(x)
    print(o.a, len(o))


if __name__ == "__main__":
    o = Opts(a=1)
    if not reg:
        reg.append(5)
    p = Process(target=work, args=(o, reg))
    p.start()
    p.join()
