import { Hono } from "hono";
import { type Day, formatDay } from "#kit/day.ts";
import { publicPage } from "#kit/http/page.tsx";
import { dayField } from "#kit/http/query.ts";
import { PhoneChapter } from "#kit/look/folded.tsx";
import { WithRail } from "#kit/look/rail.tsx";
import { bullets, Button, Chapter, DayText, TextField } from "#kit/look/parts.tsx";
import { Table } from "#kit/look/table.tsx";
import type { Building, View } from "#kit/room.ts";
import { formatCount } from "#kit/words.ts";
import { saysToAny } from "./council-rights.ts";
import { BONDS } from "./levels.ts";
import { LAW_PATH } from "./paths.ts";
import { isProvisional, type Rule, type RuleKind, told } from "./rule.ts";
import { LAW, rulesInForce } from "./table.ts";
import { TERM_LAW, viewUntil } from "./terms.ts";
import { UNREAD } from "./unread.ts";

const TITLES: Record<RuleKind, string> = {
  termijn: "Termijnen",
  rekenen: "Hoe een termijn wordt gerekend",
  raadsmoment: "Wanneer de raad iets mag zeggen",
  uittreding: "Aangaan, wijzigen en uittreden",
  stap: "Stappen naar een besluit",
  onderdeel: "Wat er in een ontwerp moet staan",
  herindeling: "Herindeling",
  niveau: "Verplichte samenwerkingen en voorgeschreven regio’s",
  vorm: "Vormen",
  bevoegdheid: "Bevoegdheden",
  kunnen: "Wat een vorm kan",
};

const STOPS = [
  { id: "rekenen", label: "Reken een termijn uit" },
  { id: "verplicht", label: "Verplichte samenwerkingen" },
  { id: "niet-gelezen", label: "Wat wij niet lazen" },
  ...Object.entries(TITLES).map(([kind, label]) => ({ id: `regels-${kind}`, label })),
];

/** What the law says as this site read it, a term worked out, and what was not read: the one page that says so. */
export const pages = (building: Building): Hono =>
  new Hono().get(
    LAW_PATH,
    publicPage(building, { ontvangen: dayField.optional() }, ({ query: { ontvangen }, view }) => ({
      title: "De wet in Vliegwiel",
      lead: `${formatCount(LAW.filter((it) => !isProvisional(it)).length)} regels in onze eigen woorden, elk met het artikel en de dag van de tekst die wij lazen. Geen juridisch advies.`,
      timeless: true,
      body: (
        <WithRail stops={STOPS}>
          <Term received={ontvangen} />
          <Levels view={view} />
          <Unread />
          <Chapter id="regels" title="Alle regels">
            {(Object.keys(TITLES) as RuleKind[]).map((kind) => (
              <Rules kind={kind} view={view} />
            ))}
          </Chapter>
        </WithRail>
      ),
    })),
  );

const Term = ({ received }: { received: Day | undefined }) => (
  <Chapter id="rekenen" title="Reken een termijn uit">
    <p>
      Een raad heeft acht weken voor een zienswijze op het ontwerp van een regeling (artikel 1, derde lid,
      Wgr).
    </p>
    <form class="filters" action={`${LAW_PATH}#rekenen`} method="get">
      <TextField
        name="ontvangen"
        label="Dag waarop de raad het ontwerp ontving"
        type="date"
        value={received ?? ""}
      />
      <Button>Reken uit</Button>
    </form>
    {received !== undefined && (
      <p>
        Ontvangen op {formatDay(received)}: de laatste dag voor een zienswijze is{" "}
        <strong>
          <DayText day={viewUntil(received)} />
        </strong>
        .
      </p>
    )}
    <details>
      <summary>Hoe wij rekenen</summary>
      {bullets(TERM_LAW.map(told))}
    </details>
  </Chapter>
);

const Levels = ({ view }: { view: View }) => (
  <PhoneChapter
    id="verplicht"
    title="Verplichte samenwerkingen en voorgeschreven regio’s"
    opens="Wat de wet of een afspraak vastlegt"
  >
    <p>
      Uit een verplichte samenwerking kan een deelnemer niet stappen. Bij een voorgeschreven regio ligt vast
      wie samenwerken, maar niet in welke regeling of vorm.
    </p>
    <Table
      caption="Wat de wet of een afspraak vastlegt"
      columns={[
        { label: "Soort", csv: (it) => it.value.name },
        { label: "Wat vastligt", csv: (it) => BONDS[it.value.bond] },
        { label: "Wat er staat", csv: (it) => it.says },
        { label: "Artikel", csv: (it) => it.article },
        { label: "Tekst van", day: true, csv: (it) => it.read ?? null },
      ]}
      rows={rulesInForce("niveau", view.day)}
      view={view}
      empty=""
    />
  </PhoneChapter>
);

const Unread = () => (
  <PhoneChapter id="niet-gelezen" title="Wat wij niet in de wet lazen" opens="Wat dat betekent">
    {bullets([
      ...LAW.filter(isProvisional).map((it) => `${told(saysToAny(it))} ${it.source}`),
      ...UNREAD.map(({ what, consequence }) => `${what} ${consequence}`),
    ])}
  </PhoneChapter>
);

const Rules = ({ kind, view }: { kind: RuleKind; view: View }) => {
  const rules: readonly Rule[] = LAW.filter((it) => it.kind === kind && !isProvisional(it)).map(saysToAny);
  return (
    <details>
      <summary>
        {TITLES[kind]} ({rules.length})
      </summary>
      <div id={`regels-${kind}`}>
        <Table
          caption={TITLES[kind]}
          columns={[
            { label: "Wat er staat", csv: (it) => it.says },
            { label: "Artikel", csv: (it) => it.article },
            { label: "Geldt sinds", day: true, csv: (it) => it.from ?? null },
            { label: "Geldt tot", day: true, csv: (it) => it.until ?? null },
            { label: "Wat is gelezen", csv: (it) => it.source },
          ]}
          rows={rules}
          view={view}
          empty=""
        />
      </div>
    </details>
  );
};
