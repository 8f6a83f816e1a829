"""A function is defined into the globals by one that only the parent calls."""
# spawn: child-fails AttributeError
# fork: runs
# meant: hello
# unfixable: the function is defined in another one

import multiprocessing as mp


def main():
    global work

    def work():
        print("hello")

    p = mp.Process(target=work)  # expect: SPN204
    p.start()
    p.join()


if __name__ == "__main__":
    main()
