def load_all(registry):
    @registry.register("double")
    def double(x):
        return x * 2
