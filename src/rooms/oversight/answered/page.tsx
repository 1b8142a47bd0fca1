/** `/voor-de-raad/{code}/antwoorden`: what this council and the others answered on the same documents, as far as they share it. */
import { Hono } from "hono";
import { noteViews } from "#kit/entries/views.ts";
import { publicPage } from "#kit/http/page.tsx";
import { Chapter, DayText } from "#kit/look/parts.tsx";
import { Table } from "#kit/look/table.tsx";
import { seatIn } from "#kit/reader.ts";
import type { Building, View } from "#kit/room.ts";
import { collaborationPath, membershipsOf } from "#rooms/collaborations";
import { DEADLINE_LAW } from "#rooms/law";
import { nameMap, OutsideLink } from "#rooms/organisations";
import { codeIn, type Council, readCouncil } from "../council.ts";
import { answerPath, councilAnswersPath, councilTrail, newAnswerPath } from "../paths.ts";
import { answersAbout, KIND, type KeptAnswer } from "./answers.ts";
import { OUTCOMES } from "./tables.ts";

export const answeredPages = (building: Building): Hono =>
  new Hono().get(
    "/voor-de-raad/:code/antwoorden",
    publicPage(building, {}, async ({ c, view }) => {
      const council = await readCouncil(building.db, codeIn(c));
      const { key } = council.organisation;
      if (key !== codeIn(c)) return c.redirect(view.link(councilAnswersPath(key)), 301);
      return partsOf(building, council, view);
    }),
  );

/** What people call a rule. */
export const ruleName = (id: string): string => DEADLINE_LAW.find((it) => it.id === id)?.value.name ?? id;

async function partsOf(building: Building, { organisation, words }: Council, view: View) {
  const { key, name } = organisation;
  const memberships = await membershipsOf(building.db, key, view.day);
  const titles = new Map(memberships.map((it) => [it.key, it.title]));
  const answers = await answersAbout(building.primary, view.reader, [...titles.keys()]);
  // An answer is of the clerk.
  noteViews(
    building,
    view.reader,
    KIND,
    answers.map((it) => ({ ...it, side: "council" })),
  );
  const names = await nameMap(
    building.db,
    answers.map((it) => it.organisation),
  );
  const writes = seatIn(view.reader, key, "editor", "council") !== undefined;
  const own = (it: KeptAnswer) => it.organisation === key;
  const documents = new Map([...Map.groupBy(answers, documentOf)]);
  return {
    title: `Wat raden antwoordden: ${name}`,
    lead: `Wat ${words.council} van ${name} en de andere raden antwoordden op dezelfde stukken, voor zover zij dat delen.`,
    trail: councilTrail(view, organisation),
    styles: ["council.css"],
    body: (
      <>
        <Chapter id="antwoorden" title="Per stuk">
          <Table
            caption="Het laatste jaar eerst"
            empty="Nog geen raad deelde hier een antwoord."
            rows={[...documents.values()].flat()}
            group={(it) => ({
              id: documentOf(it),
              label: (
                <>
                  {ruleName(it.rule)} {it.year}:{" "}
                  <a href={view.link(collaborationPath(it.collaboration))}>
                    {titles.get(it.collaboration) ?? it.collaboration}
                  </a>
                </>
              ),
            })}
            view={view}
            columns={[
              { label: "Raad", cell: (it) => names.get(it.organisation) ?? it.organisation },
              { label: "Antwoord", cell: (it) => OUTCOMES[it.outcome] },
              { label: "Kern", cell: (it) => it.summary ?? "–" },
              {
                label: "Besloten op",
                cell: (it) => (it.decidedOn === null ? "–" : <DayText day={it.decidedOn} />),
              },
              {
                label: "Stuk",
                cell: (it) =>
                  writes && own(it) ? (
                    <a href={answerPath(it.id)}>Wijzig</a>
                  ) : it.source === null ? (
                    "–"
                  ) : (
                    <OutsideLink url={it.source} />
                  ),
              },
            ]}
          />
          {writes && (
            <p class="no-print">
              <a href={newAnswerPath(key)}>Schrijf op wat uw raad antwoordde</a>
            </p>
          )}
        </Chapter>
        <p class="limits">
          Elke griffie kiest zelf wie haar antwoord leest. Wat er niet staat, kan er toch zijn.
        </p>
      </>
    ),
  };
}

const documentOf = ({ year, rule, collaboration }: KeptAnswer): string => `${year}-${rule}-${collaboration}`;
