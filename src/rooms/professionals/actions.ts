/** What people can do here, and who may. */
import { type Policies, ruled, type Scopes } from "#kit/policy.ts";
import type { Place } from "./facts.ts";

interface ProfessionalActions {
  /** Read and write what one says of oneself at a place. */
  "profiel.bewaren": Place;
  /** Find people by a program; pages are for everyone, and show each what he may know. */
  "mensen.zoeken": null;
  /** Read what one says of oneself by a program. */
  "profiel.lezen": null;
  /** Remove that, also after one left. */
  "profiel.verwijderen": { person: string };
  /** Ask people something. */
  "mensen.vragen": null;
  /** Read a question: of whom it is, and whether it came to whoever reads. */
  "hulpvraag.lezen": { asker: string; asked: boolean };
  /** Answer it or let it go. */
  "hulpvraag.antwoorden": { asker: string; asked: boolean };
  "hulpvraag.intrekken": { asker: string };
}

declare module "#kit/policy.ts" {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- the rows of this room
  interface Actions extends ProfessionalActions {}
}

const rules: Policies<ProfessionalActions> = {
  "profiel.bewaren": (reader, { organisation, organ }) =>
    (reader.kind === "person" &&
      reader.seats.some((it) => it.organisation === organisation && it.organ === organ)) ||
    "Een profiel maakt ieder zelf, bij een plek die hij heeft.",
  "profiel.verwijderen": (reader, { person }) =>
    (reader.kind === "person" && reader.id === person) ||
    "Een profiel verwijdert alleen wie het over zichzelf maakte.",
  "mensen.zoeken": (reader) =>
    (reader.kind === "person" && reader.seats.length > 0) ||
    "Mensen zoeken met een programma kan wie een plek heeft bij een organisatie.",
  "profiel.lezen": (reader) => reader.kind === "person" || "Log in om uw profiel te zien.",
  "mensen.vragen": (reader) =>
    (reader.kind === "person" && reader.seats.length > 0) ||
    "Mensen vragen kan wie een plek heeft bij een organisatie.",
  "hulpvraag.lezen": (reader, { asker, asked }) =>
    (reader.kind === "person" && (asked || reader.id === asker)) ||
    "Een vraag leest wie haar stelde, en aan wie zij gesteld is.",
  "hulpvraag.antwoorden": (reader, { asker, asked }) =>
    (reader.kind === "person" && asked && reader.id !== asker) || "Antwoorden kan wie deze vraag kreeg.",
  "hulpvraag.intrekken": (reader, { asker }) =>
    (reader.kind === "person" && reader.id === asker) || "Een vraag trekt in wie haar stelde.",
};

export const policies = ruled(rules, {
  "profiel.bewaren": "een eigen profiel bewaren",
  "profiel.verwijderen": "een eigen profiel verwijderen",
  "mensen.zoeken": "mensen zoeken met een programma",
  "profiel.lezen": "eigen profielen lezen met een programma",
  "mensen.vragen": "mensen iets vragen",
  "hulpvraag.lezen": "een vraag aan mensen lezen",
  "hulpvraag.antwoorden": "antwoorden op een vraag, of haar laten gaan",
  "hulpvraag.intrekken": "een eigen vraag intrekken",
});

/** What programs can be let do. Asking people something is for people. */
export const scopes: Scopes = {
  "mensen.zoeken": { does: "mensen vinden, zoals u ze mag zien", writes: false },
  "profiel.lezen": { does: "uw eigen profiel bij Mensen lezen", writes: false },
  "profiel.bewaren": { does: "uw eigen profiel bij Mensen bewaren", writes: true },
};
