/**
 * Trust (samen met …): what two organisations did together, what they promised each other and who wants to meet whom.
 * Leans on people, organisations, collaborations and ties; those two read it and nobody else, and it holds no score.
 */
import type { Room } from "#kit/room.ts";
import { policies } from "./actions.ts";
import { belongings } from "./belongings.ts";
import { demo } from "./demo.ts";
import { trustForms } from "./forms.tsx";
import { news, topics } from "./news.ts";
import { trustPages } from "./page.tsx";
import type { Pair } from "./pair.ts";
import { parting } from "./parting.ts";
import { processings } from "./processings.ts";
import { organisationSections } from "./section.tsx";
import { migrations } from "./tables.ts";
import { waitsFor } from "./waits.ts";
import { INTRODUCTION, PLEDGE } from "./queries.ts";
import words from "./woorden.md?raw";

declare module "#kit/room.ts" {
  interface Subjects {
    /** Two organisations, as one of them looks at it: rooms above hang there what the two promised each other elsewhere. */
    pair: Pair;
  }
}

export { pairPath } from "./paths.ts";
export type { TrustTables } from "./tables.ts";

export const trust: Room = {
  name: "trust",
  words,
  migrations,
  kinds: { [PLEDGE]: { word: "toezeggingen" }, [INTRODUCTION]: { word: "vragen om kennis te maken" } },
  tables: {
    pledge: "toezeggingen tussen organisaties",
    introduction: "vragen om kennis te maken",
    introduction_answer: "antwoorden op vragen om kennis te maken",
  },
  policies,
  news,
  topics,
  processings,
  belongings,
  parting,
  waits: waitsFor,
  demo,
  faces: trustForms,
  pages: trustPages,
  sections: { organisation: organisationSections },
};
