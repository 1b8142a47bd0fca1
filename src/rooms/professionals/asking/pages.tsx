/** `/mensen/vragen`: what one asked and was asked; and one question, as its asker or somebody asked reads it. */
import { Hono } from "hono";
import { amsterdamDay, formatDay } from "#kit/day.ts";
import { Fields } from "#kit/form-fields.tsx";
import { guardedPage } from "#kit/http/guarded-page.ts";
import { ErrorSummary } from "#kit/look/form.tsx";
import type { PageParts } from "#kit/look/layout.tsx";
import { bullets, Button, Chapter, DayText, Facts } from "#kit/look/parts.tsx";
import { PostForm } from "#kit/look/post-form.tsx";
import { Table } from "#kit/look/table.tsx";
import type { FieldError } from "#kit/problem.ts";
import type { Building, View } from "#kit/room.ts";
import { counted } from "#kit/words.ts";
import { nameMap, organisationLink } from "#rooms/organisations";
import { MY_WORK, personIn } from "#rooms/people";
import { type Said, saidBy } from "../finding.ts";
import { PEOPLE_PATH, questionPath, QUESTIONS_PATH } from "../paths.ts";
import { titleOf } from "../person.ts";
import { answerFields } from "./answer-fields.ts";
import { type AskedQuestion, findQuestion, isOpenFor, questionsOf } from "./queries.ts";
import { RULES } from "./rules.ts";
import { notFound } from "#kit/problem.ts";

const trail = [
  { label: "Mensen", href: PEOPLE_PATH },
  { label: "Mijn werk", href: MY_WORK },
];

export const askingPages = (building: Building): Hono =>
  new Hono()
    .get(
      QUESTIONS_PATH,
      guardedPage(building, QUESTIONS_PATH, {
        may: { action: "eigen.lezen", of: () => null, object: () => "eigen-hulpvragen" },
        load: () => Promise.resolve(null),
        answer: async ({ view }) => {
          const { id } = personIn(view);
          const all = await questionsOf(building.primary, id);
          return {
            title: "Vragen aan mensen",
            lead: "Wat u vroeg, en wat anderen u vroegen.",
            trail,
            timeless: true,
            body: (
              <>
                <Questions
                  caption="Aan u gevraagd"
                  empty="Er is u niets gevraagd."
                  rows={all.filter((it) => it.person !== id && it.declined === null)}
                  view={view}
                />
                <Questions
                  caption="Door u gevraagd"
                  empty="U vroeg nog niets. Zoek eerst mensen, en vraag het dan aan allen tegelijk."
                  rows={all.filter((it) => it.person === id)}
                  view={view}
                />
                <Chapter id="regels" title="Zo gaat het">
                  {bullets(RULES)}
                </Chapter>
              </>
            ),
          };
        },
      }),
    )
    .get(
      `${QUESTIONS_PATH}/:id`,
      guardedPage(building, `${QUESTIONS_PATH}/:id`, {
        may: {
          action: "hulpvraag.lezen",
          of: ({ person, profile }: AskedQuestion) => ({ asker: person, asked: profile !== null }),
          object: ({ id }) => `hulpvraag:${id}`,
        },
        load: ({ id = "" }, view) => questionFor(building, id, view),
        answer: ({ thing, view }) => questionPage(building, thing, view),
      }),
    );

/** @throws Problem 404 for what is not there or not this reader's, in the same words */
export async function questionFor({ primary }: Building, id: string, view: View): Promise<AskedQuestion> {
  const found = view.reader.kind === "person" ? await findQuestion(primary, view.reader.id, id) : null;
  if (!found) throw notFound("Deze vraag is er niet, of is niet aan u.");
  return found;
}

const STANDING = { answered: "beantwoord", withdrawn: "ingetrokken", nobody: "niemand antwoordde" } as const;
const standingOf = ({ outcome }: AskedQuestion): string => (outcome === null ? "open" : STANDING[outcome]);

const Questions = ({
  caption,
  empty,
  rows,
  view,
}: {
  caption: string;
  empty: string;
  rows: readonly AskedQuestion[];
  view: View;
}) => (
  <Table
    caption={caption}
    empty={empty}
    rows={rows}
    view={view}
    columns={[
      { label: "Vraag", cell: (it) => <a href={questionPath(it.id)}>{short(it.question)}</a> },
      { label: "Gesteld", cell: (it) => <DayText day={amsterdamDay(it.at)} /> },
      { label: "Stand", cell: standingOf },
    ]}
  />
);

const short = (text: string): string => (text.length > 120 ? `${text.slice(0, 117)}…` : text);

interface Sent {
  typed: Record<string, string>;
  errors: FieldError[];
}

export async function questionPage(
  building: Building,
  it: AskedQuestion,
  view: View,
  { typed, errors }: Sent = { typed: {}, errors: [] },
): Promise<PageParts> {
  const { id: reader } = personIn(view);
  const own = it.person === reader;
  const names = await nameMap(building.db, [it.organisation]);
  const by = it.answer?.profile ?? null;
  const says = by === null ? [] : ((await saidBy(building.primary, [by])).get(by) ?? []);
  return {
    title: own ? "Uw vraag" : "Een vraag aan u",
    lead: own ? leadOfAsker(it) : leadOfAsked(it, reader),
    trail: [...trail, { label: "Vragen aan mensen", href: QUESTIONS_PATH }],
    timeless: true,
    body: (
      <>
        {errors.length > 0 && <ErrorSummary errors={errors} />}
        <Facts
          facts={[
            { term: "Vraag", value: it.question },
            { term: "Gezocht met", value: it.about },
            {
              term: "Gevraagd door",
              value: (
                <>
                  {it.askedAs},{" "}
                  {organisationLink(
                    { key: it.organisation, name: names.get(it.organisation) ?? it.organisation },
                    view,
                  )}
                </>
              ),
            },
            { term: "Gesteld", value: formatDay(amsterdamDay(it.at)) },
            { term: "Stand", value: standingOf(it) },
          ]}
        />
        {it.answer && <Answered answer={it.answer} says={says} own={it.answer.person === reader} />}
        {isOpenFor(it, reader) && <Ways it={it} view={view} typed={typed} errors={errors} />}
        {own && it.closed === null && (
          <PostForm view={view} action={`${questionPath(it.id)}/intrekken`}>
            <Button kind="secondary">Trek de vraag in</Button>
          </PostForm>
        )}
        <Chapter id="regels" title="Zo gaat het">
          {bullets(RULES)}
        </Chapter>
      </>
    ),
  };
}

const leadOfAsker = ({ asked, closed }: AskedQuestion): string =>
  closed === null
    ? `${counted(asked, "mens is", "mensen zijn")} gevraagd. Wie dat zijn, ziet u niet; wie antwoordt wel.`
    : `Deze vraag is gesloten. ${counted(asked, "mens is", "mensen zijn")} gevraagd.`;

const leadOfAsked = (it: AskedQuestion, reader: string): string =>
  it.answer?.person === reader
    ? "U hebt geantwoord."
    : it.closed !== null
      ? "Een ander antwoordde, of de vraag is ingetrokken. U hoeft niets te doen."
      : it.declined !== null
        ? "U liet deze vraag gaan."
        : "Antwoord als u kunt. Laat haar anders gaan: een reden hoeft niet, en niemand ziet het.";

/** What somebody answered, and who that is as far as he lets the asker know. */
const Answered = ({
  answer: { answer, reach, at },
  says,
  own,
}: {
  answer: NonNullable<AskedQuestion["answer"]>;
  says: readonly Said[];
  own: boolean;
}) => (
  <Chapter id="antwoord" title={own ? "Uw antwoord" : "Het antwoord"}>
    <Facts
      facts={[
        { term: "Antwoord", value: answer },
        {
          term: "Van",
          value: [titleOf({ says }), says.find((it) => it.field === "organisatie")?.text]
            .filter(Boolean)
            .join(", "),
        },
        { term: "Te bereiken", value: reach ?? "niet ingevuld" },
        { term: "Geantwoord", value: formatDay(amsterdamDay(at)) },
      ]}
    />
  </Chapter>
);

const Ways = ({ it, view, typed, errors }: { it: AskedQuestion; view: View } & Sent) => (
  <Chapter id="antwoorden" title="Antwoorden">
    <PostForm view={view} action={`${questionPath(it.id)}/antwoord`}>
      <Fields fields={answerFields} typed={typed} errors={errors} />
      <Button>Antwoord</Button>
    </PostForm>
    <PostForm view={view} action={`${questionPath(it.id)}/laten-gaan`}>
      <Button kind="secondary">Laat deze vraag gaan</Button>
    </PostForm>
  </Chapter>
);
