"""A random value of module level is handed to the child, which does not read its own."""
# spawn: runs
# fork: runs
# meant: 16

import multiprocessing as mp
import secrets

token = secrets.token_hex(8)


def work(token):
    print(len(token))


if __name__ == "__main__":
    p = mp.Process(target=work, args=(token,))
    p.start()
    p.join()
