"""The class with the lambda lives in one module, the start in another."""
# spawn: parent-fails AttributeError|PicklingError
# fork: runs
# meant: 14

from workers import Doubler

if __name__ == "__main__":
    doubler = Doubler(7)
    doubler.start()
    doubler.join()
