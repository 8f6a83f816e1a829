"""A package configuration dict that the user changes before starting an agent."""
# spawn: child-fails KeyError
# fork: runs
# meant: linger 5
import osb
from osb import Agent

if __name__ == "__main__":
    osb.config["LINGER"] = 5
    agent = Agent("alice")
    agent.start()
    agent.join()
