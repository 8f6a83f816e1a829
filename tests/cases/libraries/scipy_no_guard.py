"""Workers are started while the main module is imported."""
# needs: scipy
# spawn: hangs
# fork: runs

from scipy.integrate import quad_vec


def square(x):
    return x * x


result, _ = quad_vec(square, 0, 1, workers=2)  # expect: SPN401
print(round(float(result), 6))
