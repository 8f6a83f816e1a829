"""What the expressions on packages need. Runs where the packages are installed, and imports none before it is needed."""

from __future__ import annotations

import base64
import importlib
from typing import Any

_PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="


def __getattr__(name: str) -> Any:
    """The pydantic model that a child, too, finds here."""
    if name != "Model":
        raise AttributeError(name)
    model = importlib.import_module("pydantic").create_model("Model", __module__=__name__, a=(int, ...))
    return globals().setdefault(name, model)


async def aiohttp_session() -> Any:
    return importlib.import_module("aiohttp").ClientSession()


async def grpc_aio_channel() -> Any:
    return importlib.import_module("grpc.aio").insecure_channel("localhost:1")


def postgres_connection() -> Any:
    """A connection that no server answers: what `psycopg.connect` gives, before it waits for the server."""
    psycopg = importlib.import_module("psycopg")
    return psycopg.Connection(psycopg.pq.PGconn.connect_start(b"host=127.0.0.1 port=1"))


def png() -> str:
    with open("specimen.png", "wb") as file:
        file.write(base64.b64decode(_PIXEL))
    return "specimen.png"


def font() -> str:
    return f"{importlib.import_module('matplotlib').get_data_path()}/fonts/ttf/DejaVuSans.ttf"


def silent_loguru() -> Any:
    """The logger, which is one for all, without its handlers."""
    logger = importlib.import_module("loguru").logger
    logger.remove()
    return logger
