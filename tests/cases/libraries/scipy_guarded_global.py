"""The function reads a global that the workers lack."""
# needs: scipy
# spawn: parent-fails NameError
# fork: parent-fails NameError

from scipy.optimize import brute


def cost(x):
    return float(x[0] * x[0]) * scale  # expect: SPN201


if __name__ == "__main__":
    scale = 2
    print(brute(cost, [(-1, 1)], Ns=3, workers=2, finish=None))
