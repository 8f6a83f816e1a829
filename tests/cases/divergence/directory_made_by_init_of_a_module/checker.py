from tmpfiles import get_tmp_filename


def check(expr):
    path = get_tmp_filename()
    with open(path, "w") as out:
        out.write(expr)
    return path + expr
