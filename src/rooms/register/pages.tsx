import { Hono } from "hono";
import { publicPage } from "#kit/http/page.tsx";
import { PhoneFold } from "#kit/look/folded.tsx";
import { H2, KeyFigures } from "#kit/look/parts.tsx";
import { WithRail } from "#kit/look/rail.tsx";
import { formatDay } from "#kit/day.ts";
import { keptPerEdition } from "#kit/kept.ts";
import type { Building, View } from "#kit/room.ts";
import { formatCount } from "#kit/words.ts";
import { OPERATOR_PATH, operatorPage } from "./operator.tsx";
import { Carried, Limits, Runs, Sources } from "./provenance.tsx";
import { AbolishedTable, FindingsTable, MentionedTable, YearsTable } from "./quality-tables.tsx";
import { type Quality, readQuality } from "./quality/index.ts";
import { otherSources, recentRuns } from "./queries.ts";

const MOST_RUNS = 20;

const STOPS = [
  { id: "bronnen", label: "Bronnen" },
  { id: "grenzen", label: "Wat het register niet kan" },
  { id: "kwaliteit", label: "Hoe goed de gegevens zijn" },
  { id: "opgeheven", label: "Opgeheven deelnemers" },
  { id: "genoemd", label: "Genoemd, niet in register" },
  { id: "jaren", label: "Door de jaren" },
  { id: "inladen", label: "Wat deze installatie heeft" },
  { id: "inlezingen", label: "Wanneer ingelezen" },
];

/** The questions are the same for everyone, until an import makes a new edition. */
const qualityOf = keptPerEdition(({ db }) => readQuality(db));

/** The page that says where the facts come from and how good they are. */
export const pages = (building: Building) =>
  new Hono().get(OPERATOR_PATH, operatorPage(building)).get(
    "/over/gegevens",
    publicPage(building, {}, async ({ view }) => {
      const found = await qualityOf(building);
      const sources = await otherSources(building.db);
      const runs = await recentRuns(building.db, MOST_RUNS);
      return {
        title: "Gegevens en bronnen",
        lead: `Alles op deze site komt uit openbare bronnen; de stand is die van ${formatDay(view.edition.day)}.`,
        timeless: true,
        body: (
          <>
            <KeyFigures figures={figures(found, view)} />
            <WithRail stops={STOPS}>
              <Sources view={view} sources={sources} />
              <Limits />
              <H2 id="kwaliteit">Hoe goed de gegevens zijn</H2>
              <p class="nl-paragraph">
                Geteld op {formatDay(found.day)}. Bij elk getal staat wat er precies is geteld; waar het kan
                leidt het getal naar de rijen zelf.
              </p>
              {found.groups.map((group) => (
                <PhoneFold summary={group.title}>
                  <FindingsTable group={group} view={view} />
                </PhoneFold>
              ))}
              <AbolishedTable rows={found.abolished} view={view} />
              <MentionedTable rows={found.mentioned} view={view} />
              <YearsTable rows={found.years} view={view} />
              <Carried view={view} />
              <Runs runs={runs} view={view} />
            </WithRail>
          </>
        ),
      };
    }),
  );

const figures = (quality: Quality, view: View) =>
  ["Samenwerkingen die gelden", "Deelnames die gelden", "Geen beleidsterrein"].flatMap((label) => {
    const finding = quality.groups.flatMap((group) => group.findings).find((it) => it.label === label);
    if (!finding) return [];
    return {
      label,
      value: finding.value ?? formatCount(0),
      ...(finding.href ? { href: view.link(finding.href) } : {}),
    };
  });
