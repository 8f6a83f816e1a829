config = dict()
config["TRANSPORT"] = "ipc"

from .agent import Agent
