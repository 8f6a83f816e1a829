"""What a factory returns at module level is submitted to an executor."""
# spawn: parent-fails AttributeError|PicklingError
# fork: parent-fails AttributeError|PicklingError
# fixes: SPN102 safe
# meant: 6
# raises SPN102 3.10-3.12: AttributeError: Can't pickle local object 'adder.<locals>.add'
# raises SPN102 3.13: AttributeError: Can't get local object 'adder.<locals>.add'
# raises SPN102 3.14+: _pickle.PicklingError: Can't pickle local object <function adder.<locals>.add at …>
#     when serializing dict item 'fn'
#     when serializing concurrent.futures.process._CallItem state
#     when serializing concurrent.futures.process._CallItem object

from concurrent.futures import ProcessPoolExecutor


def adder(amount):
    def add(value):  # expect: SPN102
        return value + amount

    return add


add_five = adder(5)

if __name__ == "__main__":
    with ProcessPoolExecutor(1) as executor:
        print(executor.submit(add_five, 1).result())
