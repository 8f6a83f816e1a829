"""A loop of questions in the run() of a class, through a helper."""
# spawn: child-fails EOFError
# fork: child-fails EOFError
# unfixable: only the parent can ask, and when it should is not known

import multiprocessing as mp


def ask(question):
    return input(question + "? ")  # expect: SPN510


class Dialogue(mp.Process):
    def __init__(self, questions):
        super().__init__()
        self.questions = questions

    def run(self):
        for question in self.questions:
            print(ask(question))


if __name__ == "__main__":
    dialogue = Dialogue(["name", "age"])
    dialogue.start()
    dialogue.join()
    print("exit code", dialogue.exitcode)
