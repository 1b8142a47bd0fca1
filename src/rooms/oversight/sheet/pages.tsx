import { Hono } from "hono";
import { z } from "zod";
import { formatDay } from "#kit/day.ts";
import { publicPage } from "#kit/http/page.tsx";
import { AllOnPhone } from "#kit/look/folded.tsx";
import { bullets, H2, Note } from "#kit/look/parts.tsx";
import { notFound } from "#kit/problem.ts";
import { RailGroup, WithRail } from "#kit/look/rail.tsx";
import { seatIn } from "#kit/reader.ts";
import type { Building } from "#kit/room.ts";
import { aboutPath } from "#rooms/additions";
import { collaborationPath } from "#rooms/collaborations";
import { agendaOfDay } from "../agenda/questions.ts";
import { questionStops } from "../questions/answer-parts.tsx";
import { Answers } from "./answer-list.tsx";
import { answersOf } from "./answers.ts";
import { codeIn, readCouncil } from "../council.ts";
import { bookletPath, councilTrail, participationPath, sheetPath } from "../paths.ts";
import { bookletPages } from "./booklet.tsx";
import { ownFactsAbout } from "../own/own-facts.ts";
import { everTookPart, readCollaboration, readSheet } from "./sheet.ts";
import { SheetView } from "./sheet-view.tsx";

const shape = { versie: z.string().max(40).optional() };

/** Information sheets: for one council with its six answers, for anyone, and as a booklet. */
export const sheetPages = (building: Building): Hono =>
  new Hono()
    .get(
      "/voor-de-raad/informatiebladen/:id",
      publicPage(building, shape, async ({ c, query, view }) => {
        const id = c.req.param("id") ?? "";
        const chain = await readCollaboration(building.db, id);
        if (chain.key !== id)
          return c.redirect(view.link(sheetPath(chain.key), { versie: id, geldigOp: null }), 301);
        const sheet = await readSheet(building.db, chain, view.day, query.versie, null);
        return {
          title: `Informatieblad: ${sheet.moment.version.title}`,
          lead: "Alles wat een raad over deze regeling moet weten op één A4, voor elke regeling in hetzelfde formaat.",
          trail: [
            { label: "Samenwerkingen", href: view.link("/samenwerkingen") },
            { label: sheet.moment.version.title, href: view.link(collaborationPath(chain.key)) },
          ],
          alternates: [jsonOf(view.link(`/api/v1/toezicht/informatiebladen/${chain.key}`, query))],
          styles: ["council.css"],
          body: (
            <>
              <PrintHint />
              <SheetView sheet={sheet} view={view} publicUrl={building.host.publicUrl} />
            </>
          ),
        };
      }),
    )
    .route("/", bookletPages(building))
    .get(
      "/voor-de-raad/:code/samenwerkingen/:id",
      publicPage(building, shape, async ({ c, query, view }) => {
        const code = codeIn(c);
        const id = c.req.param("id") ?? "";
        const council = await readCouncil(building.db, code);
        const { organisation } = council;
        const chain = await readCollaboration(building.db, id);
        const versie = chain.key === id ? query.versie : id;
        if (chain.key !== id || organisation.key !== code)
          return c.redirect(
            view.link(participationPath(organisation.key, chain.key), {
              versie,
              ...(versie === undefined ? {} : { geldigOp: null }),
            }),
            301,
          );
        if (!everTookPart(chain, organisation.key))
          throw notFound(`${organisation.name} doet volgens het register niet mee aan deze samenwerking.`);
        const about = { ...view, dayChosen: view.dayChosen || versie !== undefined };
        const own = await ownFactsAbout(building, organisation.key, chain.key, about);
        const sheet = await readSheet(building.db, chain, view.day, versie, council, own);
        const { moment, participation } = sheet;
        const answers = answersOf(sheet);
        return {
          title: moment.version.title,
          lead:
            answers.length === 0
              ? `Het informatieblad op één A4. ${organisation.name} bestond op ${formatDay(moment.day)} niet; er is dan geen raad die iets vraagt.`
              : `Zes vragen van de raad voor ${organisation.name}, en het informatieblad op één A4.`,
          trail: councilTrail(view, organisation),
          alternates: [
            jsonOf(
              view.link(`/api/v1/toezicht/informatiebladen/${chain.key}`, {
                ...query,
                deelnemer: organisation.key,
              }),
            ),
          ],
          styles: ["council.css"],
          body: (
            <>
              {participation === null && (
                <Note tone="warning">
                  <p>
                    Op {formatDay(moment.day)} nam {organisation.name} volgens het register geen deel aan deze
                    regeling. U leest hieronder wat het register over de regeling zelf weet.
                  </p>
                </Note>
              )}
              <WithRail
                stops={[...questionStops(answers), { id: "informatieblad", label: "Informatieblad" }]}
                beside={
                  <RailGroup title="Verder voor deze raad" class="no-print">
                    {bullets([
                      <a href={view.link(bookletPath(organisation.key))}>Boekje met alle informatiebladen</a>,
                      <a href={agendaOfDay(view, organisation.key)}>Raadsagenda</a>,
                      <a href={view.link(collaborationPath(chain.key))}>Alles over deze regeling</a>,
                    ])}
                  </RailGroup>
                }
              >
                <Answers answers={answers} asks="Weet het register het?" view={view} />
                {seatIn(view.reader, organisation.key, "editor") && (
                  <p class="no-print">
                    <a href={aboutPath(organisation.key, chain.key)}>Vul aan wat u weet</a>
                  </p>
                )}
              </WithRail>
              <H2 id="informatieblad">Informatieblad</H2>
              <PrintHint />
              {answers.length > 0 && <AllOnPhone>Toon het informatieblad</AllOnPhone>}
              <SheetView sheet={sheet} view={view} publicUrl={building.host.publicUrl} />
            </>
          ),
        };
      }),
    );

const jsonOf = (href: string) => ({
  type: "application/json",
  href,
  title: "Dit informatieblad als JSON",
});

/** Printing needs no program of ours: the browser does it, and can save as PDF. */
export const PrintHint = () => (
  <p class="limits no-print">
    Afdrukken of bewaren als PDF doet u met uw browser (Ctrl of ⌘ en P): het blad past op één A4.
  </p>
);
