/** Asking people in one step, answering, letting go, and taking a question back. */
import { z } from "zod";
import { citizenNumbersIn } from "#kit/citizen-number.ts";
import { FormParts } from "#kit/form-edits.tsx";
import { textField } from "#kit/form-fields.tsx";
import { form } from "#kit/form.tsx";
import { bullets, Chapter, Note } from "#kit/look/parts.tsx";
import { Problem } from "#kit/problem.ts";
import { sideOf } from "#kit/reader.ts";
import type { Building, Faces, View } from "#kit/room.ts";
import { counted } from "#kit/words.ts";
import { personIn } from "#rooms/people";
import type { Trx } from "../db.ts";
import { matching } from "../finding.ts";
import { ASK_PATH, PEOPLE_PATH, questionPath, QUESTIONS_PATH } from "../paths.ts";
import { LONGEST_QUESTION, wishesIn } from "../words.ts";
import { answer, ask, decline, withdraw } from "./keeping.ts";
import { answerFields } from "./answer-fields.ts";
import { questionFor, questionPage } from "./pages.tsx";
import type { AskedQuestion } from "./queries.ts";
import { MOST_CANDIDATES, RULES } from "./rules.ts";

const candidatesFor = ({ primary }: Building, about: string, view: Pick<View, "today">) =>
  matching(primary, wishesIn(about), view.today, MOST_CANDIDATES);

const askFields = {
  vraag: textField("Wat wilt u vragen?", {
    hint: "Zo dat iemand die u niet kent het begrijpt. Niets over een bewoner: geen naam, nummer of adres.",
    most: 1_500,
  }),
  wie: textField("Wie vraagt dit?", {
    hint: "Uw functie. Wie gevraagd wordt, ziet die en uw organisatie.",
    most: 100,
  }),
};

/** Said before anything is sent, with all that was typed travelling along. */
const NumberWarning = ({ numbers }: { numbers: readonly string[] }) => (
  <Note tone="warning">
    <p>
      <strong>In uw tekst staat {numbers.join(", ")}. Dat kan een burgerservicenummer zijn.</strong>
    </p>
    <p>
      Haal het weg als het dat is: voor een vraag is het niet nodig, en wie haar leest, mag het niet weten.
    </p>
  </Note>
);

const warned = (...texts: (string | undefined)[]) => {
  const numbers = citizenNumbersIn(texts.join("\n"));
  return numbers.length === 0 ? null : <NumberWarning numbers={numbers} />;
};

export const askForm = form({
  path: ASK_PATH,
  query: { q: z.string().trim().max(LONGEST_QUESTION).default("") },
  may: { action: "mensen.vragen", of: () => null, object: () => "hulpvraag" },
  fields: askFields,
  // Who matches now: since the page was made somebody may have left, gone away or closed that field.
  understand: ({ building, query: { q }, view }) => candidatesFor(building, q, view),
  page: async ({ building, query: { q }, view, ...asked }) => {
    const matched = await candidatesFor(building, q, view);
    return {
      title: "Een vraag aan mensen",
      lead:
        matched.length === 0
          ? `Niemand die u mag zien, zegt iets over “${q}”. Zoek eerst met een ander woord.`
          : `${counted(matched.length, "mens past", "mensen passen")} bij “${q}”. U ziet geen adressen, en zij zien het uwe niet.`,
      trail: [{ label: "Mensen", href: PEOPLE_PATH }],
      timeless: true,
      body: (
        <>
          {(matched.length > 0 || asked.errors.length > 0) && (
            <FormParts {...asked} view={view} fields={askFields} button="Verstuur de vraag" />
          )}
          <Chapter id="regels" title="Zo gaat het">
            {bullets(RULES)}
          </Chapter>
        </>
      ),
    };
  },
  review: ({ input }) => warned(input.vraag, input.wie),
  changes: () => [],
  submit: ({ input, meant, query: { q }, view, trx, at }) => {
    const person = personIn(view);
    const seat = person.acting ?? person.seats[0];
    if (!seat) throw new Problem(409, "U hebt geen plek meer bij een organisatie. Er is niets verstuurd.");
    return ask(
      trx,
      {
        ...{ person: person.id, organisation: seat.organisation, side: sideOf(seat.organ), about: q },
        ...{ question: input.vraag, askedAs: input.wie },
      },
      meant.map((it) => it.profile),
      at,
    );
  },
  afterwards: () => QUESTIONS_PATH,
  next: ({ done }) => questionPath(done),
});

const load = (building: Building, { id = "" }: Record<string, string>, view: View) =>
  questionFor(building, id, view);
const object = ({ id }: AskedQuestion) => `hulpvraag:${id}`;
const back = ({ id }: AskedQuestion) => questionPath(id);

const mayAnswer = {
  action: "hulpvraag.antwoorden",
  of: ({ person, profile }: AskedQuestion) => ({ asker: person, asked: profile !== null }),
  object,
} as const;

export const answerForm = form({
  path: `${QUESTIONS_PATH}/:id/antwoord`,
  elsewhere: true,
  may: mayAnswer,
  load,
  fields: answerFields,
  page: ({ building, thing, view, typed, errors }) => questionPage(building, thing, view, { typed, errors }),
  review: ({ input }) => warned(input.antwoord, input.bereik),
  changes: () => [],
  submit: ({ thing, input, view, trx, at }) =>
    answer(
      trx as unknown as Trx,
      { ...thing, profile: thing.profile ?? "" },
      { person: personIn(view).id, answer: input.antwoord, reach: input.bereik ?? null },
      at,
    ),
  afterwards: ({ thing }) => back(thing),
  next: ({ thing }) => back(thing),
});

export const declineForm = form({
  path: `${QUESTIONS_PATH}/:id/laten-gaan`,
  elsewhere: true,
  may: mayAnswer,
  load,
  fields: {},
  page: ({ building, thing, view, typed, errors }) => questionPage(building, thing, view, { typed, errors }),
  changes: () => [],
  submit: ({ thing, view, trx, at }) => decline(trx as unknown as Trx, thing, personIn(view).id, at),
  afterwards: () => QUESTIONS_PATH,
  next: () => QUESTIONS_PATH,
});

export const withdrawForm = form({
  path: `${QUESTIONS_PATH}/:id/intrekken`,
  elsewhere: true,
  may: { action: "hulpvraag.intrekken", of: ({ person }: AskedQuestion) => ({ asker: person }), object },
  load,
  fields: {},
  page: ({ building, thing, view, typed, errors }) => questionPage(building, thing, view, { typed, errors }),
  changes: () => [],
  submit: ({ thing, trx, at }) => withdraw(trx as unknown as Trx, thing, at),
  afterwards: ({ thing }) => back(thing),
  next: ({ thing }) => back(thing),
});

export const askingForms: Faces[] = [askForm, answerForm, declineForm, withdrawForm];
