"""One process takes the object."""
# needs: uvicorn
# spawn: runs
# fork: runs
# meant: 1

import threading

import uvicorn
from uvicorn.config import Config


async def app(scope, receive, send):
    pass


def stop_soon(server):
    threading.Timer(2, lambda: setattr(server, "should_exit", True)).start()


original = uvicorn.Server.run


def run(self, sockets=None):
    stop_soon(self)
    original(self, sockets)


uvicorn.Server.run = run
uvicorn.run(app, port=0, log_level="critical", workers=1)
print(Config(app).workers)
