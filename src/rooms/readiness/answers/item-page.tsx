/** The page of one item of an organisation: what was answered, where the evidence lies, and what it was before. */
import { formatMoment } from "#kit/day.ts";
import { versionsOf } from "#kit/entries/past.ts";
import { ErrorSummary } from "#kit/look/form.tsx";
import type { PageParts } from "#kit/look/layout.tsx";
import { Badge, Button, Chapter, DayText, Facts, Note } from "#kit/look/parts.tsx";
import { PostForm } from "#kit/look/post-form.tsx";
import { Table } from "#kit/look/table.tsx";
import type { FieldError } from "#kit/problem.ts";
import { seatIn } from "#kit/reader.ts";
import type { Building, View } from "#kit/room.ts";
import {
  nameMap,
  type Organisation,
  organisationPath,
  organisationsOf,
  shortName,
} from "#rooms/organisations";
import { FORMER, namesOf } from "#rooms/people";
import { whoDid } from "#rooms/ties";
import { ANSWERERS, PHASES, SUBJECTS, VERDICTS } from "../sets/question-set.ts";
import type { Asked } from "./asked.ts";
import { type AnswerFacts, type AnswerKept, EVIDENCE } from "./facts.ts";
import { SIDE } from "./keeping.ts";
import { type AnswerVerb, life } from "./life.ts";
import { answersPath, itemPath } from "./paths.ts";
import { type Answer, evidenceOf } from "./queries.ts";
import { type Around, offersChapter, offersForItem, servedChapter } from "./service-chapters.tsx";

export const trailTo = ({ key, name }: Organisation) => [
  { label: shortName(name), href: organisationPath(key) },
  { label: "Klaar voor besluit", href: answersPath(key) },
];

const AnswerFactsShown = ({ facts: { verdict, statement, owner } }: { facts: AnswerFacts }) => (
  <Facts
    facts={[
      { term: "Antwoord", value: VERDICTS[verdict] },
      { term: "Toelichting", value: statement },
      { term: "Eigenaar", value: owner },
    ]}
  />
);

export async function itemPage(
  building: Building,
  asked: Asked,
  view: View,
  errors: FieldError[] = [],
): Promise<PageParts> {
  const { organisation, item, answer, formerlyOf } = asked;
  const asker = formerlyOf === null ? "" : await nameOf(building, formerlyOf);
  const path = itemPath(organisation.key, item.code);
  const offers = await offersForItem(building, asked, view);
  /** What counts for it while it says nothing itself, as its list has it. */
  const through = offers.all.find((it) => it.uses === true && it.facts !== null);
  const keeps = seatIn(view.reader, organisation.key, "editor", SIDE) !== undefined;
  return {
    title: item.question,
    lead: item.why,
    trail: trailTo(organisation),
    timeless: true,
    body: (
      <>
        {errors.length > 0 && <ErrorSummary errors={errors} />}
        {formerlyOf !== null && (
          <Note tone="warning">
            <p>
              Deze vraag staat niet meer in de vragenlijst van {asker}. Wat u antwoordde, blijft bewaard; u
              hoeft niets te doen.
            </p>
          </Note>
        )}
        {answer ? (
          <Given answer={answer} path={path} keeps={keeps} view={view} />
        ) : through ? (
          <p>
            Uw organisatie antwoordde hier niet zelf. Zij gebruikt het antwoord van{" "}
            {offers.called(through.provider)}.
          </p>
        ) : (
          <p>
            <Badge tone="warning">open</Badge> Op deze vraag is nog geen antwoord.
          </p>
        )}
        {keeps && answer?.state !== "kept" && (
          <p class="no-print">
            <a href={`${path}/antwoord`}>Beantwoord deze vraag{through && " zelf"}</a>
          </p>
        )}
        <Chapter id="vraag" title="Over deze vraag">
          <Facts
            facts={[
              { term: "Onderwerp", value: SUBJECTS[item.subject] },
              { term: "Wie antwoordt", value: ANSWERERS[item.answerer] },
              { term: "Wanneer", value: PHASES[item.phase] },
              { term: "Bron", value: item.source },
            ]}
          />
        </Chapter>
        {offersChapter(organisation.key, offers)}
        {answer && (await servedChapter(building, answer, { path, keeps, view }))}
        {answer && (await evidenceChapter(building, answer, { path, keeps, view }))}
        {answer && (await historyChapter(building, answer, view))}
      </>
    ),
  };
}

const nameOf = async ({ primary }: Building, key: string): Promise<string> =>
  shortName((await nameMap(primary, [key])).get(key) ?? key);

const Given = ({
  answer,
  path,
  keeps,
  view,
}: {
  answer: Answer;
  path: string;
  keeps: boolean;
  view: View;
}) => {
  const step = (word: string, button: string) => (
    <PostForm view={view} action={`${path}/${word}`} named="inline" seen={answer.version}>
      <Button kind="secondary">{button}</Button>
    </PostForm>
  );
  return (
    <>
      {answer.state === "withdrawn" && (
        <p>
          <Badge tone="ended">{life.states.withdrawn.word}</Badge> {life.states.withdrawn.means}
        </p>
      )}
      <AnswerFactsShown facts={answer.facts} />
      {answer.source !== null && <p>Bron: {answer.source}.</p>}
      <p>
        Nagekeken op <DayText day={answer.verified_on} />; {EVIDENCE[answer.evidence]}. Dit geldt in alle
        dossiers waaraan de organisatie meedoet; de andere partijen lezen het antwoord, niet het bewijs.
      </p>
      {keeps && answer.state === "kept" && (
        <div class="no-print">
          <p>
            <a href={`${path}/antwoord`}>Wijzig dit antwoord</a>
          </p>
          {step("nagekeken", "Dit klopt nog")}
          {step("intrekken", "Trek dit in")}
        </div>
      )}
    </>
  );
};

/** Where the evidence lies, for the side that keeps it. */
async function evidenceChapter({ primary }: Building, answer: Answer, { path, keeps, view }: Around) {
  if (!seatIn(view.reader, answer.organisation, "reader", SIDE)) return null;
  const laid = await evidenceOf(primary, view.reader, answer.id);
  return (
    <Chapter id="bewijs" title="Bewijs">
      <p>Dit leest alleen uw eigen kant van de organisatie.</p>
      <Table
        caption="Wat er over het bewijs is gezegd, het laatste eerst"
        empty="Er is nog geen bewijs."
        rows={laid}
        view={view}
        columns={[
          { label: "Wanneer", cell: (it) => <DayText day={it.day} /> },
          { label: "Wat", cell: (it) => (it.kind === "given" ? "toegevoegd" : "ingetrokken") },
          { label: "Bewijs of reden", cell: (it) => it.evidence },
          { label: "Door", cell: (it) => it.office },
        ]}
      />
      {keeps && answer.state === "kept" && (
        <p class="no-print">
          <a href={`${path}/bewijs`}>Voeg bewijs toe</a>
          {answer.evidence === "given" && (
            <>
              {" · "}
              <a href={`${path}/bewijs-intrekken`}>Trek het bewijs in</a>
            </>
          )}
        </p>
      )}
    </Chapter>
  );
}

async function historyChapter({ primary }: Building, answer: Answer, view: View) {
  const { organisation } = answer;
  const versions = await versionsOf(primary, view.reader, answer.id, {
    ...answer,
    participants: [],
  });
  const [organisations, people] = await Promise.all([
    organisationsOf(primary, [organisation, ...versions.map((it) => it.organisation)], ["name"]),
    namesOf(primary, [...new Set(versions.map((it) => it.actor))]),
  ]);
  // Nobody answers here by a link.
  const offices = new Map<number, string>();
  return (
    <Chapter id="geschiedenis" title="Wat eraan veranderde">
      {versions.map((version) => (
        <details>
          <summary>
            Versie {version.version}: {verbWord(version.verb)}, {formatMoment(version.at)}, door{" "}
            {whoDid(version, { organisations, people, former: FORMER, offices, view })}
          </summary>
          <AnswerFactsShown facts={(version.content as AnswerKept).facts} />
        </details>
      ))}
    </Chapter>
  );
}

const verbWord = (verb: string): string =>
  verb === "begin" ? "antwoorden" : life.verbs[verb as AnswerVerb].word;
