"""A module that only the parent imports, used as an attribute of its package, which the child has."""
# spawn: child-fails AttributeError
# fork: runs
# meant: <a/>
# unfixable: no fix yet

import xml
from multiprocessing import Process


def show():
    print(xml.dom.minidom.parseString("<a/>").documentElement.toxml())  # expect: SPN202


if __name__ == "__main__":
    import xml.dom.minidom

    process = Process(target=show)
    process.start()
    process.join()
