"""A method drags an object with a lambda along; all processors are asked for."""
# needs: scipy
# spawn: parent-fails PicklingError|_pickle.PicklingError|AttributeError
# fork: parent-fails PicklingError|_pickle.PicklingError|AttributeError
# meant: done

from scipy.optimize import differential_evolution


class Fit:
    def __init__(self):
        self.measure = lambda x: float(x[0] * x[0])  # expect: SPN101

    def cost(self, x):
        return self.measure(x)

    def run(self):
        differential_evolution(self.cost, [(-1, 1)], workers=-1, updating="deferred", maxiter=2, polish=False)


if __name__ == "__main__":
    Fit().run()
    print("done")
