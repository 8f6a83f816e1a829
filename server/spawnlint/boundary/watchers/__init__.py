"""What is watched while the program runs: starts during an import, the lives of processes, worlds that drift apart."""
