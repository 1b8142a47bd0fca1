import { counted, formatCount } from "#kit/words.ts";
import { H2, separated } from "#kit/look/parts.tsx";
import { type Column, Table } from "#kit/look/table.tsx";
import type { View } from "#kit/room.ts";
import { organisationLink, organisationPath, shortName } from "#rooms/organisations";
import type { Partner } from "./organisation-queries.ts";

const MOST_ROWS = 20;

/** With whom an organisation shares collaborations. A ranking never opens by itself. */
export const Partners = ({ of: key, partners, view }: { of: string; partners: Partner[]; view: View }) => {
  const municipalities = partners.filter((it) => it.type === "gemeente");
  const others = partners.filter((it) => it.type !== "gemeente");
  return (
    <section id="partners" aria-labelledby="partners-kop">
      <H2 id="partners-kop">Partners</H2>
      <p>
        In het register zit deze organisatie in gemeenschappelijke regelingen met{" "}
        {[
          municipalities.length > 0 ? counted(municipalities.length, "gemeente", "gemeenten") : "",
          others.length > 0 ? counted(others.length, "andere organisatie", "andere organisaties") : "",
        ]
          .filter(Boolean)
          .join(" en ")}
        .
      </p>
      <Ranked label="Gemeenten" of={key} partners={municipalities} view={view} />
      <Ranked label="Andere organisaties" of={key} partners={others} view={view} />
    </section>
  );
};

const Ranked = ({
  label,
  of: key,
  partners,
  view,
}: {
  label: string;
  of: string;
  partners: Partner[];
  view: View;
}) => {
  if (partners.length === 0) return null;
  const rest = partners.slice(MOST_ROWS);
  return (
    <details>
      <summary>
        {label}, naar het aantal regelingen dat u deelt ({formatCount(partners.length)})
      </summary>
      <Table
        caption={`${label} met de meeste gedeelde regelingen in het register`}
        columns={columnsFor(key)}
        rows={partners.slice(0, MOST_ROWS)}
        view={view}
        empty=""
      />
      {rest.length > 0 && (
        <p>
          En verder:{" "}
          {separated(
            rest.map((it) => (
              <>
                <a href={view.link(organisationPath(it.key))}>{shortName(it.name)}</a> ({it.shared})
              </>
            )),
          )}
          .
        </p>
      )}
    </details>
  );
};

const columnsFor = (key: string): Column<Partner>[] => [
  {
    label: "Partner",
    cell: organisationLink,
    csv: (it) => it.name,
  },
  {
    label: "Gedeelde regelingen",
    numeric: true,
    cell: (it, view) => (
      <a href={view.link("/samenwerkingen", { deelnemer: `${key},${it.key}` })}>{formatCount(it.shared)}</a>
    ),
    csv: (it) => it.shared,
  },
];
