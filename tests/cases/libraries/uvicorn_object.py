"""An application object cannot be given to several workers."""
# needs: uvicorn
# spawn: parent-fails
# fork: parent-fails
# unfixable: the name of the module is not known here

import uvicorn


async def app(scope, receive, send):
    pass


if __name__ == "__main__":
    uvicorn.run(app, port=0, workers=2)  # expect: SPN405
