"""A Fault of XML-RPC is handed to a child, which cannot make it again."""
# spawn: child-fails TypeError
# fork: runs
# unfixable: no fix yet

import multiprocessing
from xmlrpc.client import Fault


def show(fault):
    print(fault.faultString)


if __name__ == "__main__":
    fault = Fault(1, "bad request")  # expect: SPN112
    child = multiprocessing.Process(target=show, args=(fault,))
    child.start()
    child.join()
