/** What a privacy officer advises before a decision, and that somebody went on before all was answered. */
import { amsterdamDay, formatDay } from "#kit/day.ts";
import { FoldedForm } from "#kit/look/folded-form.tsx";
import { bullets, Chapter } from "#kit/look/parts.tsx";
import { Table } from "#kit/look/table.tsx";
import type { View } from "#kit/room.ts";
import { counted } from "#kit/words.ts";
import { nameIn, type Names } from "#rooms/dossiers";
import { adviceFields, overrideFields } from "./fields.ts";
import { OPINIONS } from "./facts.ts";
import { advicePath, overridePath } from "./paths.ts";
import type { Shown } from "./shown.ts";

export const AdviceChapter = ({ kept, called, view, sent, may, dossier }: Shown & { may: boolean }) => (
  <Chapter id="privacyadvies" title="Advies over privacy">
    <p>
      De functionaris of adviseur gegevensbescherming adviseert; wie het dossier bijhoudt, besluit (AVG
      artikel 35 en 39).
    </p>
    <Table
      caption="Het laatste advies van elke partij"
      empty="Er is nog geen advies."
      rows={kept.advices}
      view={view}
      columns={[
        { label: "Partij", cell: (it) => nameIn(called, it.organisation) },
        { label: "Advies", cell: (it) => `${OPINIONS[it.opinion]}: ${it.advice}` },
        { label: "Wie", cell: (it) => it.office },
        { label: "Op", cell: (it) => formatDay(amsterdamDay(it.at)) },
      ]}
    />
    {may && (
      <FoldedForm
        view={view}
        sent={sent}
        name="advies"
        title="Geef advies"
        action={advicePath(dossier.id)}
        fields={adviceFields}
        button="Bewaar"
      />
    )}
  </Chapter>
);

export const OverrideChapter = ({
  kept,
  called,
  view,
  sent,
  dossier,
  holding,
  may,
}: Shown & { may: boolean }) => (
  <Chapter id="doorgaan" title="Toch doorgaan">
    <p>
      Wie het dossier bijhoudt, kan doorgaan terwijl er iets open staat. Dat blijft zichtbaar: in dit dossier
      met de reden, voor anderen alleen dat het zo is en wie het besloot.
    </p>
    <OverridesTable kept={kept} called={called} view={view} />
    {may && holding.length > 0 && (
      <FoldedForm
        view={view}
        sent={sent}
        name="doorgaan"
        title={`Ga door met ${counted(holding.length, "open vraag", "open vragen")}`}
        action={overridePath(dossier.id)}
        fields={overrideFields}
        button="Ga door"
      />
    )}
  </Chapter>
);

const OverridesTable = ({
  kept: { items, former, overrides },
  called,
  view,
}: {
  kept: Shown["kept"];
  called: Names;
  view: View;
}) => {
  const questions = new Map([...former, ...items.map((it) => [it.code, it.question] as const)]);
  return (
    <Table
      caption="Wie doorging, en waarom"
      empty="Niemand besloot om door te gaan met open vragen."
      rows={overrides}
      view={view}
      columns={[
        { label: "Wie", cell: (it) => `${it.office}, ${nameIn(called, it.organisation)}` },
        { label: "Op", cell: (it) => formatDay(amsterdamDay(it.at)) },
        { label: "Waarom", cell: (it) => it.reason ?? "–" },
        {
          label: "Wat open stond",
          cell: (it) => bullets((it.items ?? []).map((code) => questions.get(code) ?? code)),
        },
      ]}
    />
  );
};
