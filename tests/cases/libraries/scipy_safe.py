"""A function of the module, a guard, and workers."""
# needs: scipy
# spawn: runs
# fork: runs
# meant: done

from scipy.optimize import differential_evolution


def cost(x, scale):
    return float(x[0] * x[0]) * scale


if __name__ == "__main__":
    differential_evolution(cost, [(-1, 1)], args=(2,), workers=2, updating="deferred", maxiter=2, polish=False)
    print("done")
