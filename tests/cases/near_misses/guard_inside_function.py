"""The guard stands in a function, and what is bound there is local."""
# spawn: runs
# fork: runs
# meant: hello

import multiprocessing as mp


def work(greeting):
    print(greeting)


def main():
    if __name__ == "__main__":
        greeting = "hello"
        p = mp.Process(target=work, args=(greeting,))
        p.start()
        p.join()


main()
