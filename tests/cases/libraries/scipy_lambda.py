"""A lambda for workers of differential evolution."""
# needs: scipy
# spawn: parent-fails PicklingError|_pickle.PicklingError
# fork: parent-fails PicklingError|_pickle.PicklingError
# meant: done

from scipy.optimize import differential_evolution

if __name__ == "__main__":
    differential_evolution(
        lambda x: float(x[0] * x[0]),  # expect: SPN101
        [(-1, 1)],
        workers=2,
        updating="deferred",
        maxiter=2,
        polish=False,
    )
    print("done")
