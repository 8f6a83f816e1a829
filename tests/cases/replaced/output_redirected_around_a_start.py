"""The output of a child is not caught by what redirects that of the parent."""
# spawn: parent-fails AssertionError
# fork: parent-fails AssertionError
# unfixable: no fix yet

import contextlib
import io
import multiprocessing as mp


def work():
    print("from the child")


if __name__ == "__main__":
    text = io.StringIO()
    with contextlib.redirect_stdout(text):  # expect: SPN313
        p = mp.Process(target=work)
        p.start()
        p.join()
    assert "child" in text.getvalue(), text.getvalue()
