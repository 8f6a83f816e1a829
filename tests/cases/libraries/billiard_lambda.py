"""A lambda as the target of a Process of billiard."""
# needs: billiard
# spawn: parent-fails PicklingError|_pickle.PicklingError
# fork: parent-fails PicklingError|_pickle.PicklingError
# meant: ran

import billiard as mp

if __name__ == "__main__":
    mp.set_start_method("spawn", force=True)
    process = mp.Process(target=lambda: print("ran", flush=True))  # expect: SPN101
    process.start()
    process.join()
