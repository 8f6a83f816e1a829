"""A job in an isolated process; the parent joins before it reads the result."""
# spawn: hangs
# fork: hangs
# unfixable: how the child has ended is known after the join only
import isolation
from tester import run_specs


def handle(job):
    status, report = isolation.run_isolated(run_specs, job)
    print(status, len(report))


if __name__ == "__main__":
    handle({"rows": 400_000})
