"""A thread of the parent reads what is bound under the guard."""
# spawn: runs
# fork: runs
# meant: hello

import threading


def work():
    print(greeting)


if __name__ == "__main__":
    greeting = "hello"
    t = threading.Thread(target=work)
    t.start()
    t.join()
