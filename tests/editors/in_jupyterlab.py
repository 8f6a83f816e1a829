"""Looks at a notebook in JupyterLab with a browser; run by the Python that has playwright, which is not the tests' own.

    python in_jupyterlab.py BROWSER URL OLD NEW

Prints one line of JSON: the texts that are underlined in the notebook, and what is told of each; and after OLD was replaced by NEW
by typing, and the notebook saved, the texts that are underlined then.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable

from playwright.sync_api import Page, sync_playwright

PATIENCE = 60.0
"""Seconds to wait for something to be seen."""
FLAGS = ("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking")


def main(browser: str, url: str, old: str, new: str) -> None:
    """Drive the browser and print what is seen."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser, headless=True, args=FLAGS)
        page = chromium.new_page(viewport={"width": 1400, "height": 900})
        page.set_default_timeout(PATIENCE * 1000)
        page.goto(url)
        page.locator(".jp-Notebook .cm-content").first.wait_for()
        wait(lambda: len(underlined(page)) >= 2)
        before = {text: told(page, number) for number, text in enumerate(underlined(page))}
        page.keyboard.press("Escape")
        page.get_by_text(old, exact=True).first.click()
        page.keyboard.press("Home")
        page.keyboard.press("Shift+End")
        page.keyboard.type(new)
        page.keyboard.press("Control+s")
        wait(lambda: len(underlined(page)) < len(before))
        print(json.dumps({"before": before, "after": underlined(page)}))
        chromium.close()


def underlined(page: Page) -> list[str]:
    """The texts with a squiggle, in the order of the notebook."""
    texts: list[str] = page.locator(".cm-lintRange").all_inner_texts()
    return texts


def told(page: Page, number: int) -> str:
    """What a tooltip says of a text with a squiggle."""
    page.mouse.move(0, 0)
    page.locator(".cm-lintRange").nth(number).hover()
    tooltip = page.locator(".cm-tooltip .cm-diagnostic").first
    tooltip.wait_for()
    text: str = tooltip.inner_text()
    return text


def wait(condition: Callable[[], bool]) -> None:
    """Wait until a condition holds. Raises TimeoutError."""
    deadline = time.monotonic() + PATIENCE
    while not condition():
        if time.monotonic() > deadline:
            raise TimeoutError
        time.sleep(0.1)


if __name__ == "__main__":
    main(*sys.argv[1:])
