/** What a merger leaves of the company that its municipalities keep: numbers, partners and circles. */
import { Chapter } from "#kit/look/parts.tsx";
import { Table } from "#kit/look/table.tsx";
import type { View } from "#kit/room.ts";
import { enumerate } from "#kit/words.ts";
import type { Body } from "#rooms/day";
import type { Standing } from "./effect.ts";
import { type Merging, NEW_CODE } from "./merging.ts";
import { ArrangementLinks, BodyLink, FixedPartners } from "./parts.tsx";
import { type Link, nameOf, percent } from "./words.ts";

interface Part {
  view: View;
  link: Link;
}

export const Standings = ({ merging, view, link }: Part & { merging: Merging }) => {
  const rows: { body: Body; standing: Standing; when: string }[] = [
    ...merging.before.map((it) => ({ ...it, when: "ervoor" })),
    { body: merging.heir, standing: merging.after, when: "erna" },
  ];
  return (
    <Chapter id="vast" title="Voor en na">
      <Table
        caption="Regelingen en partners, voor en na de herindeling"
        columns={[
          {
            label: "Gemeente",
            cell: (it) => (
              <>
                {it.body.code === NEW_CODE ? it.body.name : <BodyLink it={it.body} link={link} />} ({it.when})
              </>
            ),
            csv: (it) => it.body.name,
          },
          {
            label: "Regelingen",
            cell: (it) => it.standing.arrangements,
            csv: (it) => it.standing.arrangements,
            numeric: true,
          },
          {
            label: "Verschillende partners",
            cell: (it) => it.standing.partners,
            csv: (it) => it.standing.partners,
            numeric: true,
          },
          {
            label: "Vaste partners",
            cell: (it) => percent(it.standing.fixed),
            csv: (it) => it.standing.fixed,
            numeric: true,
          },
        ]}
        rows={rows}
        view={view}
        empty=""
      />
      <FixedPartners />
    </Chapter>
  );
};

export const Partners = ({ merging, view, link }: Part & { merging: Merging }) => (
  <Chapter id="partners" title="Partners die overblijven">
    <Table
      caption={`Met wie ${merging.heir.code === NEW_CODE ? "de nieuwe gemeente" : nameOf(merging.heir)} een regeling deelt`}
      columns={[
        { label: "Partner", cell: (it) => <BodyLink it={it.body} link={link} />, csv: (it) => it.body.name },
        {
          label: "Nu partner van",
          cell: (it) =>
            it.metBy.length === merging.before.length ? "allemaal" : enumerate(it.metBy.map(nameOf)),
          csv: (it) => it.metBy.length,
        },
        { label: "Gedeelde regelingen", cell: (it) => it.shared, csv: (it) => it.shared, numeric: true },
      ]}
      rows={merging.partners}
      view={view}
      empty="Er blijft volgens het register geen partner over."
    />
  </Chapter>
);

export const Circles = ({ merging, link }: { merging: Merging; link: Link }) => (
  <Chapter id="kringen" title="Groepen die gelijk worden">
    {merging.coinciding.length === 0 ? (
      <p>Geen. Regelingen die nu een verschillende groep hebben, houden die.</p>
    ) : (
      <>
        <p>
          Deze regelingen hebben nu verschillende deelnemers en straks dezelfde. Dat zegt niet dat zij
          hetzelfde doen.
        </p>
        {merging.coinciding.map((it) => (
          <>
            <p>
              Straks met {it.members.length} deelnemers:{" "}
              {enumerate(
                it.members.map((body) => (body.code === NEW_CODE ? "de nieuwe gemeente" : nameOf(body))),
              )}
            </p>
            <ArrangementLinks list={it.arrangements} link={link} />
          </>
        ))}
      </>
    )}
  </Chapter>
);
