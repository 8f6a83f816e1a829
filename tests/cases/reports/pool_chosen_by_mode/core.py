from pool import AutoPool


class WaterMarkCore:
    def __init__(self, password_img=1, mode="common", processes=None):
        self.block_shape = (4, 4)
        self.password_img = password_img
        self.d1, self.d2 = 36, 20
        self.pool = AutoPool(mode=mode, processes=processes)

    def block_add_wm(self, arg):
        return arg + self.password_img

    def embed(self, blocks):
        return self.pool.map(self.block_add_wm, blocks)
