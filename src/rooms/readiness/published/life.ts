/** The life of a published set: a draft of its publisher, then for everyone until another edition or its publisher ends it. */
import { states } from "#kit/states.ts";

export type SetState = "draft" | "published" | "replaced" | "ended" | "dropped";
export type SetVerb = "change" | "publish" | "replace" | "end" | "drop";

const KEEPER = "redacteur van het dagelijks bestuur of de ambtelijke organisatie";

export const life = states<SetState, SetVerb>({
  thing: "vragenlijst",
  begin: "draft",
  states: {
    draft: {
      word: "concept",
      means: "Alleen de eigen organisatie leest het. Er wordt niets van gevraagd.",
      next: { change: "draft", publish: "published", drop: "dropped" },
    },
    published: {
      word: "gepubliceerd",
      means: "Iedereen leest het. De vragen worden gesteld van de eerste tot en met de laatste dag.",
      next: { replace: "replaced", end: "ended" },
    },
    replaced: { word: "vervangen", means: "Er is een nieuwe versie. Deze blijft te lezen.", next: {} },
    ended: { word: "gestopt", means: "De uitgever vraagt dit niet meer. Het blijft te lezen.", next: {} },
    dropped: { word: "weggegooid", means: "Dit concept is weggegooid.", next: {} },
  },
  verbs: {
    change: { word: "wijzigen", who: KEEPER, needs: "de nieuwe vragen" },
    publish: {
      word: "publiceren",
      who: KEEPER,
      needs: "een eerste dag vanaf vandaag, en vragen die kloppen",
    },
    replace: { word: "vervangen", who: "gaat vanzelf", needs: "een nieuwe versie" },
    end: { word: "stoppen", who: KEEPER, needs: "niets" },
    drop: { word: "weggooien", who: KEEPER, needs: "niets" },
  },
});

/** Editions that were ever for everyone. */
export const PUBLIC_STATES: readonly SetState[] = ["published", "replaced", "ended"];
