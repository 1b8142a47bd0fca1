import { z } from "@hono/zod-openapi";
import { formatDay } from "#kit/day.ts";
import { choices, textField } from "#kit/http/query.ts";
import { type Field, list, withWords } from "#kit/list.tsx";
import { DidYouMean } from "#kit/look/did-you-mean.tsx";
import { MoreChoices } from "#kit/look/more-choices.tsx";
import { QuestionField } from "#kit/look/form.tsx";
import { Button, Select } from "#kit/look/parts.tsx";
import type { View } from "#kit/room.ts";
import { counted, formatCount } from "#kit/words.ts";
import { bearersOfCode } from "./bearers.ts";
import { withoutName } from "./codes.ts";
import { meantInList } from "./meant-in-list.ts";
import { organisationLink } from "./link.tsx";
import { OrganisationSchema, referenceOf, sourceOf } from "./api-schemas.ts";
import { ORGANISATION_TYPES, type OrganisationType } from "./facts.ts";
import {
  countByType,
  countDistricts,
  countOrganisations,
  type ListedOrganisation,
  listOrganisations,
  listProvinces,
  MOST_SOUGHT,
  ORGANISATION_SORTS,
  type OrganisationFilter,
} from "./queries.ts";
import { PROVINCES, provinceName } from "./provinces.ts";
import { organisationReference } from "./reference.ts";

const TYPES = Object.keys(ORGANISATION_TYPES);

/** Filters of the list, the same on the page, in the spreadsheet and in the API. */
const organisationFilter = {
  type: choices(TYPES).openapi({ description: "Soorten organisatie; een van deze." }).optional(),
  provincie: z
    .enum(Object.keys(PROVINCES), { error: `Kies een provincie: ${Object.keys(PROVINCES).join(", ")}.` })
    .openapi({ description: "Code van een provincie." })
    .optional(),
  zoek: textField
    .openapi({ description: "Deel van een naam of afkorting, of een code.", example: "drenthe" })
    .optional(),
};

function filterOf(
  query: { type?: string[] | undefined; provincie?: string | undefined; zoek?: string | undefined },
  day: string,
): OrganisationFilter {
  return {
    day,
    ...(query.type ? { types: query.type as OrganisationType[] } : {}),
    ...(query.provincie ? { province: query.provincie } : {}),
    ...(query.zoek ? { text: query.zoek } : {}),
  };
}

const columns: Field<ListedOrganisation>[] = [
  { label: "Code", csvOnly: true, csv: (it) => it.key },
  {
    label: "Naam",
    sort: "naam",
    cell: organisationLink,
    csv: (it) => it.name,
  },
  {
    label: "Soort",
    onPhone: "bare",
    sort: "type",
    cell: (it) => (it.type === "overig" ? it.kind : ORGANISATION_TYPES[it.type]),
    csv: (it) => it.kind,
  },
  {
    label: "Provincie",
    onPhone: "bare",
    sort: "provincie",
    cell: (it) => it.province_name?.replace(/^Provincie /, "") ?? "–",
    csv: (it) => it.province_name,
  },
  {
    label: "Inwoners",
    sort: "inwoners",
    numeric: true,
    csv: (it) => it.population,
  },
  {
    label: "Bestaat sinds",
    sort: "geldigVan",
    cell: (it) => (it.valid_from === null ? "onbekend" : formatDay(it.valid_from)),
    csv: (it) => it.valid_from,
  },
];

/** All organisations that exist on a day. */
export const organisationList = list({
  path: "/organisaties",
  filter: organisationFilter,
  sorts: ORGANISATION_SORTS,
  opensBy: MOST_SOUGHT,
  fields: columns,
  rows: async (building, { query, day, sort, offset, limit }) => {
    const bearers = query.zoek === undefined ? [] : await bearersOfCode(building.db, withoutName(query.zoek));
    const filter = { ...filterOf(query, day), ...(bearers.length > 0 ? { bearers } : {}) };
    const [rows, total] = await Promise.all([
      listOrganisations(building.db, filter, { sort, offset, limit }),
      countOrganisations(building, filter),
    ]);
    return { rows, total };
  },
  title: "Organisaties",
  lead: ({ total, query, view }) => sentence(total, query.type, view),
  tab: ({ query: { type, provincie }, view }) => {
    const [only, another] = type ?? [];
    const kind = only === undefined || another ? "Organisaties" : plural(only);
    return withWords(provincie === undefined ? kind : `${kind} in ${provinceName(provincie)}`, view);
  },
  empty: ({ view }) => (
    <>
      Geen organisaties gevonden met deze keuzes.{" "}
      <a href={view.link("/organisaties")}>Toon alle organisaties</a>
    </>
  ),
  choices: async ({ building, query, total, view }) => {
    const [provinces, types, meant] = await Promise.all([
      listProvinces(building.db),
      countByType(building, view.day),
      total === 0 && query.zoek !== undefined ? meantInList(building, query.zoek, view) : [],
    ]);
    return (
      <>
        <form class="filters" action="/organisaties" method="get">
          {view.dayChosen && <input type="hidden" name="geldigOp" value={view.day} />}
          <QuestionField
            name="zoek"
            label="Naam, afkorting of code"
            value={query.zoek}
            errors={[]}
            completes={{ what: "organisaties" }}
          />
          <MoreChoices used={query.type !== undefined || query.provincie !== undefined}>
            <Select
              name="type"
              label="Soort organisatie"
              none="Alle soorten"
              selected={query.type?.length === 1 ? query.type[0] : undefined}
              choices={types
                .toSorted((a, b) =>
                  ORGANISATION_TYPES[a.type].localeCompare(ORGANISATION_TYPES[b.type], "nl"),
                )
                .map((it) => ({
                  value: it.type,
                  label: `${ORGANISATION_TYPES[it.type]} (${formatCount(it.count)})`,
                }))}
            />
            <Select
              name="provincie"
              label="Provincie"
              none="Alle provincies"
              selected={query.provincie}
              choices={provinces.map((it) => ({ value: it.key, label: it.name.replace(/^Provincie /, "") }))}
            />
          </MoreChoices>
          <Button>Toon</Button>
        </form>
        <DidYouMean names={meant} />
      </>
    );
  },
  below: async ({ building, query, view }) => {
    const districts = await countDistricts(building.db, view.day);
    const municipalities = query.type === undefined || query.type.includes("gemeente");
    return (
      <div class="limits">
        <p>
          Gemeenten die zijn heringedeeld vindt u via <a href={view.link("/zoeken")}>Zoeken</a>, of door een
          eerdere dag te kiezen.
        </p>
        {municipalities && districts > 0 && (
          <p>
            {counted(districts, "stadsdeel staat", "stadsdelen staan")} in het register als gemeente.
            Vliegwiel telt ze niet als gemeente: ze staan bij de soort{" "}
            <a href={view.link("/organisaties?type=overig")}>{ORGANISATION_TYPES.overig}</a>.
          </p>
        )}
      </div>
    );
  },
  api: {
    operationId: "lijstOrganisaties",
    tag: "Organisaties",
    summary: "Organisaties die op een dag bestonden",
    name: "Organisatielijst",
    item: OrganisationSchema,
    json: (it, { edition }) => ({
      ...organisationReference(it.key, it.name),
      type: it.type,
      provincie: referenceOf(it.province_key, it.province_name),
      geldigVan: it.valid_from,
      geldigTot: it.valid_until,
      bron: sourceOf(it, edition),
    }),
  },
});

/** One and many of the kinds people count most. */
const NOUNS: Partial<Record<string, [string, string]>> = {
  gemeente: ["gemeente", "gemeenten"],
  provincie: ["provincie", "provincies"],
  waterschap: ["waterschap", "waterschappen"],
  ministerie: ["ministerie", "ministeries"],
};

const plural = (type: string): string => {
  const [, many] = NOUNS[type] ?? [];
  return many === undefined
    ? `Organisaties: ${ORGANISATION_TYPES[type as OrganisationType].toLowerCase()}`
    : many.charAt(0).toUpperCase() + many.slice(1);
};

function sentence(total: number, types: string[] | undefined, view: View): string {
  const only = types?.length === 1 ? types[0] : undefined;
  const [one, many] = NOUNS[only ?? ""] ?? ["organisatie", "organisaties"];
  return `${counted(total, one, many)} in het register op ${formatDay(view.day)}.`;
}
