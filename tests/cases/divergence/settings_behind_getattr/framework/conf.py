class LazySettings:
    _wrapped = None

    def configure(self, **options):
        self._wrapped = options

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        if self._wrapped is None:  # expect: SPN301
            raise RuntimeError("settings are not configured")
        return self._wrapped[name]


settings = LazySettings()
