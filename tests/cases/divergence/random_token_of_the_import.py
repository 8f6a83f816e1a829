"""A random token is made at module level; the child compares the one it was sent with its own."""
# spawn: child-fails AssertionError
# fork: runs
# meant: same
# fixes: SPN304 unsafe

import multiprocessing as mp
import secrets

token = secrets.token_hex(8)  # expect: SPN304


def work(sent):
    assert sent == token
    print("same")


if __name__ == "__main__":
    p = mp.Process(target=work, args=(token,))
    p.start()
    p.join()
