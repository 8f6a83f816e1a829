"""The judge: runs real programs on real Pythons and says what happened. It knows nothing of the linter's insides."""
