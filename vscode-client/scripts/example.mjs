/** Puts the program of the walkthrough, which is the one of the documentation, beside the bundled client. */

import { copyFileSync } from "node:fs";

const EXAMPLE = new URL("../../docs/examples/my_process.py", import.meta.url);
copyFileSync(EXAMPLE, new URL("../dist/example.py", import.meta.url));
