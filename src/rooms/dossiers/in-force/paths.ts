import { DECISIONS } from "../decisions/paths.ts";

export const IN_FORCE = `${DECISIONS}/in-werking`;
