"""Nor to a process that is started again after each change."""
# needs: uvicorn
# spawn: parent-fails
# fork: parent-fails
# unfixable: the name of the module is not known here

import uvicorn


class App:
    async def __call__(self, scope, receive, send):
        pass


app = App()

if __name__ == "__main__":
    uvicorn.run(app, port=0, reload=True)  # expect: SPN405
