import { Hono } from "hono";
import { publicPage } from "#kit/http/page.tsx";
import { PhoneChapter } from "#kit/look/folded.tsx";
import { WithRail } from "#kit/look/rail.tsx";
import { DayText, Facts, Note } from "#kit/look/parts.tsx";
import type { Building } from "#kit/room.ts";
import { ALGORITHM_PATH, EXPLORE_PATH } from "../pages/paths.ts";
import { HowItWorks } from "./method.tsx";
import { Limits, Quality } from "./quality.tsx";
import { dataFields, generalFields, responsibleFields } from "./sheet.tsx";

const STOPS = [
  { id: "algemeen", label: "Algemene informatie" },
  { id: "verantwoord", label: "Verantwoord gebruik" },
  { id: "werking", label: "Werking" },
  { id: "kwaliteit", label: "Hoe goed het is" },
  { id: "grenzen", label: "Wat het niet weet" },
];

/** `/verkennen/algoritme`: the advice described as the Dutch algorithm register asks for, with its measured quality. */
export const aboutPages = (building: Building): Hono =>
  new Hono().get(
    ALGORITHM_PATH,
    publicPage(building, {}, ({ view }) => ({
      title: "Hoe het verkennen werkt",
      lead: "Vliegwiel telt wat er in het register staat en legt elke uitkomst uit. Het beslist niets en beoordeelt niemand.",
      trail: [{ label: "Samenwerking verkennen", href: view.link(EXPLORE_PATH) }],
      timeless: true,
      body: (
        <>
          <Note>
            <p>
              Deze beschrijving volgt de velden van het{" "}
              <a href="https://algoritmes.overheid.nl" rel="external">
                Algoritmeregister van de Nederlandse overheid
              </a>{" "}
              (publicatiestandaard 1.0). Zij staat daar zelf niet in: een overheid die Vliegwiel gebruikt, kan
              haar daar plaatsen.
            </p>
          </Note>
          <WithRail stops={STOPS}>
            <PhoneChapter id="algemeen" title="Algemene informatie" opens="Wie, waarvoor en sinds wanneer">
              <Facts facts={generalFields(building)} />
            </PhoneChapter>
            <PhoneChapter
              id="verantwoord"
              title="Verantwoord gebruik"
              opens="Doel, afweging en menselijke tussenkomst"
            >
              <Facts facts={responsibleFields(view)} />
            </PhoneChapter>
            <PhoneChapter id="werking" title="Werking" opens="Gegevens, gewichten en techniek">
              <Facts facts={dataFields(view)} />
              <HowItWorks view={view} />
            </PhoneChapter>
            <Quality />
            <Limits />
          </WithRail>
          <p class="source">
            Gegevens: {view.edition.source}, <DayText day={view.edition.day} />.
          </p>
        </>
      ),
    })),
  );
