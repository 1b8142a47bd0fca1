import { keptPerEdition } from "#kit/kept.ts";
import { documents } from "./documents.ts";
import { buildIndex } from "./engine.ts";

/** The index of the edition in force. */
export const currentIndex = keptPerEdition(({ db }) => documents(db).then(buildIndex));
