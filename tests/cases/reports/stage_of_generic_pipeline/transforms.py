from typing import Callable


def make_upper(strip: bool) -> Callable[[str], str]:
    def upper(text: str) -> str:  # expect: SPN102
        return (text.strip() if strip else text).upper()

    return upper
