import file from "./weights.json" with { type: "json" };
import type { Weights } from "./terms.ts";

/** The weights in use; `weights.json` says on which starts they were learned and how. */
export const LEARNED: Weights = file.weights;
