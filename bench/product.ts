/** Where bin/bench put the product's bundle: its own, so that a build meanwhile does not change what is measured. */
import { join } from "node:path";

const folder = join(import.meta.dirname, "..", ".cache", "bench", "server");
export const MAIN = join(folder, "main.js");
export const CLI = join(folder, "cli.js");
/** The patchwork beside igraph, on a database that holds the register. */
export const PATCHWORK = join(folder, "patchwork.js");
/** What exists already and who could take it on, on a database that holds the register. */
export const ADVICE_EXISTS = join(folder, "advice-exists.js");
/** The searched texts of a database as JSON. */
export const SEARCH_DOCUMENTS = join(folder, "search-documents.js");
/** Reads a snapshot folder into an empty database. */
export const GROW_LOAD = join(folder, "grow-load.js");
