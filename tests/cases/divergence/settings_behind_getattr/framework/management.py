from multiprocessing import Pool

from .conf import settings


def load(n):
    return f"{settings.ENGINE}:{n}"


class BaseCommand:
    def execute(self, *args):
        return self.handle(*args)


class Load(BaseCommand):
    def handle(self, *args):
        with Pool(1) as pool:
            for line in pool.map(load, [1]):
                print(line)


COMMANDS = {"load": Load}


def execute_from_command_line(argv):
    settings.configure(ENGINE="sqlite")
    command = COMMANDS.get("load")()
    command.execute()
