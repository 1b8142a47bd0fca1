/** A line of a processing register as people read it, and as a file and programs get it. */
import { z } from "@hono/zod-openapi";
import type { Column } from "#kit/look/table.tsx";
import { VISIBILITIES } from "#kit/visibility.ts";
import { GROUNDS } from "../chains/facts.ts";
import { Rests } from "../chains/shown.tsx";
import type { Line } from "./register.ts";

const KINDS = { own: "eigen opgave", chain: "keten" } as const;

const groundOf = ({ ground, law }: Pick<Line, "ground" | "law">): string =>
  law === null ? GROUNDS[ground] : `${GROUNDS[ground]}; ${law}`;

/** In the order of article 30(1) of the AVG. */
export const lineColumns: Column<Line>[] = [
  { label: "Verwerking", cell: (it) => <a href={it.href}>{it.name}</a>, csv: (it) => it.name },
  { label: "Verantwoordelijke", csvOnly: true, csv: (it) => it.controller },
  { label: "Gezamenlijk verantwoordelijk", csvOnly: true, csv: (it) => it.joint },
  { label: "Vertegenwoordiger en FG", csvOnly: true, csv: (it) => it.contact },
  { label: "Waarvoor", csv: (it) => it.purposes },
  { label: "Grondslag", csv: groundOf },
  { label: "Van wie", csv: (it) => it.persons },
  { label: "Welke gegevens", csv: (it) => it.data },
  { label: "Wie ze krijgt", csv: (it) => it.receivers },
  { label: "Buiten de EU", csvOnly: true, csv: (it) => it.thirdCountries },
  { label: "Hoe lang", csv: (it) => it.retention },
  { label: "Beveiliging", csvOnly: true, csv: (it) => it.security },
  { label: "Soort", csvOnly: true, csv: (it) => KINDS[it.kind] },
  { label: "Bron", cell: (it) => <Rests source={it.source} />, csv: (it) => it.source ?? "eigen opgave" },
  { label: "Nagekeken", day: true, csv: (it) => it.verifiedOn },
  { label: "Wie dit ziet", csvOnly: true, csv: (it) => VISIBILITIES[it.visibility] },
];

const said = z.string().nullable();
export const LineSchema = z
  .object({
    ...{ naam: z.string(), soort: z.string(), verantwoordelijke: z.string() },
    ...{ gezamenlijk: said, contact: said, doelen: z.string(), grondslag: z.string(), wet: said },
    ...{ personen: said, gegevens: z.string(), ontvangers: said, buitenEu: said, bewaren: said },
    ...{ beveiliging: said, bron: said, nagekekenOp: z.iso.date() },
    _links: z.object({ pagina: z.object({ href: z.string() }) }),
  })
  .openapi("Verwerking", { description: "Null is niet ingevuld: in een keten wordt het niet gevraagd." });

export const lineJson = (it: Line): z.input<typeof LineSchema> => ({
  ...{ naam: it.name, soort: KINDS[it.kind], verantwoordelijke: it.controller, gezamenlijk: it.joint },
  ...{ contact: it.contact, doelen: it.purposes, grondslag: GROUNDS[it.ground], wet: it.law },
  ...{ personen: it.persons, gegevens: it.data, ontvangers: it.receivers, buitenEu: it.thirdCountries },
  ...{ bewaren: it.retention, beveiliging: it.security, bron: it.source, nagekekenOp: it.verifiedOn },
  _links: { pagina: { href: it.href } },
});
