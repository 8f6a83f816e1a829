"""An object that is sent keeps a function that its constructor defined."""
# spawn: parent-fails AttributeError|PicklingError
# fork: runs
# meant: 3 kg
# fixes: SPN102 safe
# raises SPN102 3.10-3.12: AttributeError: Can't pickle local object 'Report.__init__.<locals>.shown'
# raises SPN102 3.13: AttributeError: Can't get local object 'Report.__init__.<locals>.shown'
# raises SPN102 3.14+: _pickle.PicklingError: Can't pickle local object <function Report.__init__.<locals>.shown at …>
#     when serializing dict item 'shown'
#     when serializing Report state
#     when serializing Report object
#     when serializing tuple item 0
#     when serializing dict item '_args'
#     when serializing multiprocessing.context.Process state
#     when serializing multiprocessing.context.Process object

from multiprocessing import Process


class Report:
    def __init__(self, unit):
        def shown(value):  # expect: SPN102
            return f"{value} {unit}"

        self.shown = shown


def show(report):
    print(report.shown(3))


if __name__ == "__main__":
    process = Process(target=show, args=(Report("kg"),))
    process.start()
    process.join()
