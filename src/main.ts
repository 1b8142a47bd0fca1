/** Starts the web server with the settings of the environment. */
import { readConfig } from "./config.ts";
import { startServer } from "./start.ts";
import { orExplain } from "./explain.ts";

await orExplain(() => startServer(readConfig()));
