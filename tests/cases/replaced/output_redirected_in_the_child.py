"""The child redirects its own output and sends the text back."""
# spawn: runs
# fork: runs
# meant: caught: from the child

import contextlib
import io
import multiprocessing as mp


def work():
    text = io.StringIO()
    with contextlib.redirect_stdout(text):
        print("from the child")
    return text.getvalue()


if __name__ == "__main__":
    with contextlib.redirect_stdout(io.StringIO()):
        with mp.Pool(1) as pool:
            caught = pool.apply(work)
    print("caught:", caught.strip())
