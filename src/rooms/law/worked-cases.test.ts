import { describe, expect, it } from "vitest";
import { deadlinesFor, type Participation } from "./calendar.ts";
import { compulsoryBy } from "./compulsory.ts";
import { councilRights } from "./council-rights.ts";
import { ANY_COUNCIL } from "./councils.ts";
import type { FormCode } from "./forms.ts";
import { adaptationOf, mergerElection } from "./mergers.ts";
import { endOfTerm, type Term, viewUntil } from "./terms.ts";
import table from "./rekenvoorbeelden.md?raw";

/** The table as it is read by people, one object a row. */
const cases = table
  .split("\n")
  .filter((line) => /^\| \d/.test(line))
  .map((line) => {
    const [nr = "", article = "", text = "", question = "", expected = ""] = line
      .slice(1)
      .split("|")
      .map((cell) => cell.trim());
    return { nr: Number(nr), article, text, question, expected };
  });

const UNANSWERED = "geen antwoord";

/** How the rules answer a question that is put in words. */
const ANSWERS: [RegExp, (...parts: string[]) => string][] = [
  [/^zienswijze, ontvangen (\S+)$/, (received) => viewUntil(received)],
  [
    /^(\d+) (dagen|weken|maanden) na (\S+)$/,
    (count, unit, start) => endOfTerm(start, { count: Number(count), unit: unit as Term["unit"] }),
  ],
  [
    /^uittreden op (\S+) uit (.+) \((\w+)\)$/,
    (day, title, form) => {
      const [rule] = compulsoryBy({ title: title, executor: null, form: form as FormCode }, day, "gemeente");
      return rule ? (SHORT[rule.id] ?? rule.id) : "kan";
    },
  ],
  [
    /^aanpassen na herindeling, (.+) \((\w+)\)$/,
    (title, form) =>
      compulsoryBy({ title: title, executor: null, form: form as FormCode }, "2026-05-16").length > 0
        ? "geen termijn"
        : "zes maanden",
  ],
  [/^raadsverkiezing voor herindeling op (\S+)$/, (day) => mergerElection(day)],
  [
    /^([a-z-]+) in (\d{4})(?:, vorm (\w+))?(?:, deelnemer (\w+))?(?:, tekst van (\S+))?$/,
    (id, year, form, participant, textFrom) => deadline(id, Number(year), form, participant, textFrom),
  ],
  [
    /^herindeling op (\S+?)(, verlengd)?$/,
    (day, extended) => adaptationOf(day)[extended ? "extended" : "deadline"],
  ],
  [
    /^wijzigen op (\S+), (college|raad) neemt deel$/,
    (day, who) => {
      const text = rights("OL", day, who === "raad");
      if (/mede aan de raad zelf/.test(text)) return "eigen besluit";
      return /8 weken/.test(text) ? "zienswijze en toestemming" : "toestemming";
    },
  ],
  [
    /^zienswijze bij besluiten op (\S+), vorm (\w+)$/,
    (day, form) => (/bij welke besluiten/.test(rights(form as FormCode, day)) ? "ja" : "nee"),
  ],
  [
    /^evaluatie op (\S+), vorm (\w+)$/,
    (day, form) => (/geëvalueerd/.test(rights(form as FormCode, day)) ? "ja" : "nee"),
  ],
];

const SHORT: Record<string, string> = {
  ggd: "Wpg 14",
  veiligheidsregio: "Wvr 9",
  omgevingsdienst: "Omgevingswet 18.21",
};

const body: Participation = {
  form: "OL",
  textFrom: "2010-01-01",
  since: "2010-01-01",
  until: null,
  crossBorder: false,
  participantType: "gemeente",
};

function deadline(
  id: string,
  year: number,
  form = "OL",
  participantType = "gemeente",
  textFrom = "2010-01-01",
) {
  const asked = { ...body, form: form as FormCode, participantType, textFrom };
  const outcome = deadlinesFor(asked, year).find((it) => it.rule.id === id);
  return outcome?.kind === "dag" ? outcome.day : (outcome?.kind ?? UNANSWERED);
}

const rights = (form: FormCode, day: string, takesPart = false): string =>
  councilRights({ form, takesPart, day, crossBorder: false, words: ANY_COUNCIL })
    .map((it) => it.what)
    .join(" ");

function answer(question: string): string {
  for (const [pattern, of] of ANSWERS) {
    const found = pattern.exec(question);
    if (found) return of(...found.slice(1));
  }
  return UNANSWERED;
}

describe("what follows from the law, worked out by hand", () => {
  it("has 51 cases, each with its article and the text that was read", () => {
    expect(cases.map((it) => it.nr)).toEqual(cases.map((_, index) => index + 1));
    expect(cases).toHaveLength(51);
    for (const { nr, article, text } of cases) {
      expect([nr, article]).not.toEqual([nr, ""]);
      expect([nr, text]).toEqual([nr, expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/)]);
    }
  });

  it.each(cases)("$nr: $question: $expected ($article)", ({ question, expected }) => {
    expect(answer(question)).toBe(expected);
  });
});
