"""A view defined in a function is registered by a decorator of a local object, which is sent to the child."""
# spawn: parent-fails AttributeError|PicklingError
# fork: runs
# fixes: SPN102 unsafe
# meant: demo hello from here

from multiprocessing import Process


class App:
    def __init__(self, name):
        self.name = name
        self.routes = {}

    def route(self, path):
        def register(view):
            self.routes[path] = view
            return view

        return register

    def run(self, path):
        print(self.name, self.routes[path]())


def create_app(config):
    app = App(config["name"])

    @app.route("/")
    def index():  # expect: SPN102
        return f"hello from {config['place']}"

    return app


if __name__ == "__main__":
    app = create_app({"name": "demo", "place": "here"})
    server = Process(target=app.run, args=("/",))
    server.start()
    server.join()
