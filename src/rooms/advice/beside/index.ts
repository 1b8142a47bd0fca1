/**
 * Always beside it (altijd ernaast): doing it alone, buying it or a light agreement, what cooperating costs and what
 * makes it vulnerable. Cooperation is never presented as good in itself. A claim of fact names its source.
 */
export { type Alternative, ALTERNATIVES } from "./alternatives.ts";
export { type Beside, besideOf } from "./beside.ts";
export { type Claim, COSTS, VULNERABLE } from "./claims.ts";
