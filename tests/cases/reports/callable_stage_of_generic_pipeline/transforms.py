from dataclasses import dataclass


@dataclass(frozen=True)
class Upper:
    strip: bool = False

    def __call__(self, text: str) -> str:
        return (text.strip() if self.strip else text).upper()
