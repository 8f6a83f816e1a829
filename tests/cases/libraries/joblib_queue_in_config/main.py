"""A pipeline object from a package, with an open handle in its configuration, is mapped by joblib."""
# spawn: parent-fails PicklingError|TypeError
# fork: parent-fails PicklingError|TypeError
# needs: joblib

from pipe.runner import Runner

if __name__ == "__main__":
    print(Runner().run([1, 2]))
