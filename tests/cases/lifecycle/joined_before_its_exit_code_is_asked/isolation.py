import multiprocessing as mp


def _entry(func, job, q):
    try:
        q.put(("ok", func(job)))
    except Exception as exc:
        q.put(("error", str(exc)))


def run_isolated(func, job):
    ctx = mp.get_context("spawn")
    q = ctx.Queue()
    proc = ctx.Process(target=_entry, args=(func, job, q))
    proc.start()
    proc.join()  # expect: SPN509
    if proc.exitcode != 0:
        raise RuntimeError("crashed")
    return q.get()
