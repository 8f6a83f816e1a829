from multiprocessing import Process

from . import config


def get_linger():
    return config["LINGER"]  # expect: SPN301


class Agent(Process):
    def __init__(self, name):
        super().__init__()
        self.agent_name = name

    def run(self):
        print("linger", get_linger(), flush=True)
