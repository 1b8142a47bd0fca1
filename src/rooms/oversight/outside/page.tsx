/** `/voor-de-raad/{code}/buiten-het-register/{id}`: six answers and a sheet for what stands outside the register. */
import { Hono } from "hono";
import { guardedPage } from "#kit/http/guarded-page.ts";
import { AllOnPhone } from "#kit/look/folded.tsx";
import { bullets, H2, Note } from "#kit/look/parts.tsx";
import { RailGroup, WithRail } from "#kit/look/rail.tsx";
import { seatIn } from "#kit/reader.ts";
import type { Building } from "#kit/room.ts";
import { aboutPath } from "#rooms/additions";
import { type Tie, tiePath, tieStateWord } from "#rooms/ties";
import { agendaOfDay } from "../agenda/questions.ts";
import type { Council } from "../council.ts";
import { councilTrail, outsideApiPath, standingPath } from "../paths.ts";
import { questionStops } from "../questions/answer-parts.tsx";
import { Answers } from "../sheet/answer-list.tsx";
import { PrintHint } from "../sheet/pages.tsx";
import { outsideAnswers } from "./answers.ts";
import { findOutside, readOutside } from "./read.ts";
import { OutsideSheet } from "./sheet-view.tsx";

const PATH = "/voor-de-raad/:code/buiten-het-register/:id";

interface Asked {
  tie: Tie;
  council: Council;
}

export const outsidePages = (building: Building): Hono =>
  new Hono().get(
    PATH,
    guardedPage(building, PATH, {
      may: {
        action: "overige.lezen",
        of: ({ tie }: Asked) => tie,
        object: ({ tie }: Asked) => `tie:${tie.id}`,
      },
      load: ({ code = "", id = "" }, { reader }) => findOutside(building, reader, code, id),
      answer: async ({ thing, view }) => {
        const now = { ...view, dayChosen: false };
        const outside = await readOutside(building, thing, now);
        const { tie, council } = outside;
        const { organisation } = council;
        const answers = outsideAnswers(outside);
        return {
          title: tie.facts.name,
          named: `Zes vragen over ${tie.facts.name}`,
          lead: `Zes vragen van ${council.words.council} van ${organisation.name} over een samenwerking buiten het register, en het informatieblad op één A4.`,
          trail: councilTrail(now, organisation),
          ...(tie.visibility === "public" && {
            alternates: [
              {
                ...{ type: "application/json", href: outsideApiPath(organisation.key, tie.id) },
                title: "Deze antwoorden als JSON",
              },
            ],
          }),
          timeless: true,
          styles: ["council.css"],
          body: (
            <>
              {tie.state !== "confirmed" && (
                <Note>
                  <p>Deze samenwerking is {tieStateWord(tie.state)}. U leest wat er is opgeschreven.</p>
                </Note>
              )}
              <WithRail
                stops={[...questionStops(answers), { id: "informatieblad", label: "Informatieblad" }]}
                beside={
                  <RailGroup title="Verder voor deze raad" class="no-print">
                    {bullets([
                      <a href={tiePath(tie.id)}>Alles over deze samenwerking</a>,
                      <a href={standingPath(organisation.key)}>Waar zitten wij in?</a>,
                      <a href={agendaOfDay(now, organisation.key)}>Raadsagenda</a>,
                    ])}
                  </RailGroup>
                }
              >
                <Answers answers={answers} asks="Is het ingevuld?" view={now} />
                {seatIn(view.reader, organisation.key, "editor") && (
                  <p class="no-print">
                    <a href={aboutPath(organisation.key, tie.id)}>Vul aan wat u weet</a>
                  </p>
                )}
              </WithRail>
              <H2 id="informatieblad">Informatieblad</H2>
              <PrintHint />
              <AllOnPhone>Toon het informatieblad</AllOnPhone>
              <OutsideSheet outside={outside} answers={answers} publicUrl={building.host.publicUrl} />
            </>
          ),
        };
      },
    }),
  );
