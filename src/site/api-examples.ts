/** What the API page asks the API itself, so that its examples are true on the day one reads them. */
import { API_BASE } from "#kit/http/api.ts";
import { keptPerEdition } from "#kit/kept.ts";
import { Problem } from "#kit/problem.ts";
import type { Building } from "#kit/room.ts";

export interface Example {
  title: string;
  /** What one learns from the answer. */
  why: string;
  path: string;
}

/** The very first request: it needs nothing to be known. */
const FIRST: Example = {
  title: "Eerste vraag",
  why: "In welke samenwerkingen zit de gemeente Groningen?",
  path: "/organisaties/gm0014/deelnames?paginaGrootte=1",
};

/** One for each resource that people ask for most. */
const EXAMPLES: readonly Example[] = [
  {
    title: "Een organisatie zoeken",
    why: "Op naam, vroegere naam of code. Wat u vindt, heeft een code waarmee u verder vraagt.",
    // Not /zoek, which knows less in the first seconds after a start: what this page shows is kept.
    path: "/organisaties?zoek=s-gravenhage&type=gemeente&paginaGrootte=1",
  },
  {
    title: "Een organisatie",
    why: "Met elke code die zij heeft of had: de TOOI-code, het ROO-nummer, OIN, KvK of RSIN.",
    path: "/organisaties/gm0014",
  },
  {
    title: "Alle organisaties van een soort",
    why: "Gemeenten in één provincie, de meeste inwoners eerst.",
    path: "/organisaties?type=gemeente&provincie=pv20&sorteer=-inwoners&paginaGrootte=2",
  },
  {
    title: "Samenwerkingen",
    why: "Alle openbare lichamen die een afvaltaak hebben.",
    path: "/samenwerkingen?vorm=OL&taak=afval&paginaGrootte=1",
  },
  {
    title: "Wie er meedoen, op een dag",
    why: "De deelnemers zoals zij op 1 juli 2018 waren, ook wie daarna is opgegaan in een ander.",
    path: "/samenwerkingen/24963508/deelnemers?geldigOp=2018-07-01&paginaGrootte=1",
  },
  {
    title: "Vaste partners",
    why: "Met wie een gemeente de meeste regelingen deelt.",
    path: "/lappendeken/paren?gemeente=gm0014&sorteer=-gedeeld&paginaGrootte=2",
  },
];

/** How a refusal looks: two faults in one question, both told. */
const REFUSED: Example = {
  title: "Fouten",
  why: "Een onbekende naam en een dag die niet bestaat.",
  path: "/organisaties?kleur=rood&geldigOp=2026-02-30",
};

export type Ask = (path: string) => Response | Promise<Response>;

export interface Answered extends Example {
  /** As JSON, cut short; null when there is none to show, as before a register is loaded. */
  answer: string | null;
}

/** All examples with what the register answers, asked once per edition: eight answers would cost more than the page. */
export const answeredExamples = keptPerEdition(
  async (_: Building, ask: Ask) => {
    const answered = async (it: Example, expected = 200): Promise<Answered> => ({
      ...it,
      answer: await answerTo(ask, it, expected),
    });
    const [first, refused, ...examples] = await Promise.all([
      answered(FIRST),
      answered(REFUSED, 400),
      ...EXAMPLES.map((it) => answered(it)),
    ]);
    return { first, refused, examples };
  },
  { nameOf: () => "" },
);

/** @throws Problem when the database is away: that must not be kept as if there were nothing */
async function answerTo(ask: Ask, { path }: Example, expected: number): Promise<string | null> {
  const answer = await ask(API_BASE + path);
  if (answer.status >= 500) throw new Problem(503, "De voorbeelden konden niet worden gevraagd.");
  return answer.status === expected ? JSON.stringify(shortened(await answer.json()), null, 2) : null;
}

const MOST_OF_TEXT = 120;
const MOST_OF_LIST = 2;

/** The same answer with long lists and texts cut off, and a sign where that was. */
export function shortened(value: unknown): unknown {
  if (typeof value === "string")
    return value.length > MOST_OF_TEXT ? `${value.slice(0, MOST_OF_TEXT)}…` : value;
  if (Array.isArray(value)) {
    const some = value.slice(0, MOST_OF_LIST).map(shortened);
    return value.length > MOST_OF_LIST ? [...some, `… en nog ${value.length - MOST_OF_LIST}`] : some;
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, it]) => [name, shortened(it)]));
}
