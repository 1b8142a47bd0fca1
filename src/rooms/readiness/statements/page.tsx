/** `/organisaties/{code}/klaar-voor-besluit/verklaringen`: what an organisation answered, for who works together with it. */
import { z } from "@hono/zod-openapi";
import { Hono } from "hono";
import { guardedPage } from "#kit/http/guarded-page.ts";
import type { PageParts } from "#kit/look/layout.tsx";
import { Badge, Chapter } from "#kit/look/parts.tsx";
import { Table } from "#kit/look/table.tsx";
import { seatIn } from "#kit/reader.ts";
import type { Building, View } from "#kit/room.ts";
import { counted } from "#kit/words.ts";
import { type Dossier, findDossier, trailToDossiers } from "#rooms/dossiers";
import { nameMap, type Organisation, organisationPath, shortName } from "#rooms/organisations";
import { EVIDENCE } from "../answers/facts.ts";
import { answersPath } from "../answers/paths.ts";
import { organisationFor } from "../answers/asked.ts";
import { gatePath } from "../paths.ts";
import { type ItemSubject, SUBJECTS, VERDICTS } from "../sets/question-set.ts";
import { STATEMENTS } from "./paths.ts";
import { readersOf, type Statement, statementsOf } from "./queries.ts";

interface Read {
  organisation: Organisation;
  /** Organisations of the reader that work together with it. */
  readers: readonly string[];
}

const readsStatements = {
  action: "verklaring.lezen",
  of: ({ organisation: { key }, readers }: Read) => ({ organisation: key, readers }),
  object: ({ organisation: { key } }: Read) => `organisation:${key}`,
} as const;

export const statementPages = (building: Building): Hono =>
  new Hono().get(
    STATEMENTS,
    guardedPage(building, STATEMENTS, {
      may: readsStatements,
      query: { dossier: z.string().max(60).optional() },
      load: async ({ code = "" }, { reader }): Promise<Read> => {
        const organisation = await organisationFor(building, code);
        return { organisation, readers: await readersOf(building.primary, reader, organisation.key) };
      },
      answer: async ({ thing: { organisation }, query, view }) => {
        const { primary } = building;
        const [statements, dossier] = await Promise.all([
          statementsOf(primary, view.reader, organisation.key, view.today),
          query.dossier === undefined ? null : findDossier(primary, view.reader, query.dossier),
        ]);
        const services = await nameMap(
          primary,
          statements.flatMap((it) => it.answer.via ?? []),
        );
        // Through whom it answered, by its name.
        const told = statements.map(({ item, answer: { via, ...answer } }) => ({
          item,
          answer: { ...answer, via: via === null ? null : shortName(services.get(via) ?? via) },
        }));
        return statementsPage(organisation, told, dossier, view);
      },
    }),
  );

/** Back to the dossier that one came from, where the reader may see that. */
const trailFor = ({ key, name }: Organisation, dossier: Dossier | null, view: View) =>
  dossier
    ? [
        ...trailToDossiers(view),
        { label: `Klaar voor besluit: ${dossier.facts.title}`, href: gatePath(dossier.id) },
      ]
    : [{ label: shortName(name), href: organisationPath(key) }];

function statementsPage(
  organisation: Organisation,
  statements: readonly Statement[],
  dossier: Dossier | null,
  view: View,
): PageParts {
  const name = shortName(organisation.name);
  const subjects = [...new Set(statements.map((it) => it.item.subject))];
  return {
    title: `Wat ${name} verklaart`,
    lead: `${counted(statements.length, "antwoord", "antwoorden")} op vragen over ICT, beveiliging, privacy en archief.`,
    trail: trailFor(organisation, dossier, view),
    timeless: true,
    body: (
      <>
        <p>
          {name} beantwoordt deze vragen één keer, voor alle dossiers. Het bewijs blijft bij {name}: vraag het
          aan de functie die erbij staat.
        </p>
        {statements.length === 0 && (
          <p>{name} beantwoordde nog geen vragen, of geen vragen die u kunt lezen.</p>
        )}
        {subjects.map((subject) => (
          <About subject={subject} statements={statements} view={view} />
        ))}
        <p class="no-print">
          {dossier && (
            <>
              <a href={gatePath(dossier.id)}>Terug naar de vragen van “{dossier.facts.title}”</a>
              {" · "}
            </>
          )}
          {seatIn(view.reader, organisation.key, "reader") ? (
            <a href={answersPath(organisation.key)}>Alle vragen en uw antwoorden</a>
          ) : (
            <a href={organisationPath(organisation.key)}>{name}</a>
          )}
        </p>
        <p class="source">Bron: eigen opgave van {name}.</p>
      </>
    ),
  };
}

const About = ({
  subject,
  statements,
  view,
}: {
  subject: ItemSubject;
  statements: readonly Statement[];
  view: View;
}) => (
  <Chapter id={subject} title={SUBJECTS[subject]}>
    <Table
      caption={`Antwoorden over ${SUBJECTS[subject]}`}
      empty=""
      rows={statements.filter((it) => it.item.subject === subject)}
      view={view}
      columns={[
        { label: "Vraag", cell: (it) => it.item.question },
        { label: "Maatregel", cell: (it) => it.item.measure ?? "–" },
        { label: "Antwoord", cell: (it) => VERDICTS[it.answer.verdict] },
        { label: "Toelichting", cell: (it) => it.answer.statement },
        { label: "Nagekeken", day: true, csv: (it) => it.answer.verifiedOn },
        {
          label: "Door",
          cell: (it) =>
            it.answer.via === null ? it.answer.owner : `${it.answer.owner} (via ${it.answer.via})`,
        },
        {
          label: "Bewijs",
          cell: (it) => (
            <>
              {EVIDENCE[it.answer.evidence]}
              {it.answer.stale && (
                <>
                  {" "}
                  <Badge tone="warning">langer dan een jaar niet nagekeken</Badge>
                </>
              )}
            </>
          ),
        },
      ]}
    />
  </Chapter>
);
