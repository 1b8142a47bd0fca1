import { Hono } from "hono";
import { z } from "zod";
import { choices, listQuery, sortField, textField } from "#kit/http/query.ts";
import { page, publicPage } from "#kit/http/page.tsx";
import { Button, counted, DayForm, formatCount, Select, TextField } from "#kit/look/parts.tsx";
import { type Column, ListFoot, listingCsv, Table } from "#kit/look/table.tsx";
import { formatDay } from "#kit/day.ts";
import type { Building, View } from "#kit/room.ts";
import { ORGANISATION_TYPES, type OrganisationType } from "./facts.ts";
import { organisationPath } from "./paths.ts";
import {
  countByType,
  countOrganisations,
  type ListedOrganisation,
  listOrganisations,
  listProvinces,
  ORGANISATION_SORTS,
  type OrganisationFilter,
} from "./queries.ts";

const TYPES = Object.keys(ORGANISATION_TYPES);
const PAGE_SIZE = 50;

/** Filters of the list, the same on the page, in the spreadsheet and in the API. */
export const organisationFilter = {
  type: choices(TYPES).optional(),
  provincie: z
    .string()
    .regex(/^pv\d{2}$/, "Geef de code van een provincie, bijvoorbeeld pv20.")
    .optional(),
  zoek: textField.optional(),
};

export const organisationSort = sortField(ORGANISATION_SORTS).optional();

export function filterOf(
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

const columns: Column<ListedOrganisation>[] = [
  { label: "Code", csvOnly: true, cell: (it) => it.key, csv: (it) => it.key },
  {
    label: "Naam",
    sort: "naam",
    cell: (it, view) => <a href={view.link(organisationPath(it.key))}>{it.name}</a>,
    csv: (it) => it.name,
  },
  {
    label: "Soort",
    sort: "type",
    cell: (it) => (it.type === "overig" ? it.type_label : ORGANISATION_TYPES[it.type]),
    csv: (it) => it.type_label,
  },
  {
    label: "Provincie",
    sort: "provincie",
    cell: (it) => it.province_name?.replace(/^Provincie /, "") ?? "–",
    csv: (it) => it.province_name,
  },
  {
    label: "Inwoners",
    sort: "inwoners",
    numeric: true,
    cell: (it) => (it.population === null ? "–" : formatCount(it.population)),
    csv: (it) => it.population,
  },
  {
    label: "Bestaat sinds",
    sort: "geldigVan",
    cell: (it) => (it.valid_from === null ? "onbekend" : formatDay(it.valid_from)),
    csv: (it) => it.valid_from,
  },
];

export const listPages = (building: Building): Hono =>
  new Hono()
    .get(
      "/organisaties",
      publicPage(
        building,
        { ...listQuery, ...organisationFilter, sorteer: organisationSort },
        async ({ query, view }) => {
          const filter = filterOf(query, view.day);
          const sort = query.sorteer ?? "naam";
          const pageNumber = query.pagina ?? 1;
          const pageSize = query.paginaGrootte ?? PAGE_SIZE;
          const [rows, total, provinces, types] = await Promise.all([
            listOrganisations(building.db, filter, {
              sort,
              offset: (pageNumber - 1) * pageSize,
              limit: pageSize,
            }),
            countOrganisations(building, filter),
            listProvinces(building.db),
            countByType(building, view.day),
          ]);
          return {
            title: "Organisaties",
            lead: sentence(total, query.type, view),
            alternates: [
              {
                type: "text/csv",
                href: view.link("/organisaties.csv", view.query),
                title: "Deze lijst als spreadsheet",
              },
            ],
            body: (
              <>
                <form class="filters" action="/organisaties" method="get">
                  {view.dayChosen && <input type="hidden" name="geldigOp" value={view.day} />}
                  <TextField name="zoek" label="Naam of afkorting" value={query.zoek} />
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
                    choices={provinces.map((it) => ({
                      value: it.key,
                      label: it.name.replace(/^Provincie /, ""),
                    }))}
                  />
                  <Button>Toon</Button>
                </form>
                <DayForm view={view} />
                <Table
                  caption={`Organisaties op ${formatDay(view.day)}`}
                  columns={columns}
                  rows={rows}
                  sorted={sort}
                  view={view}
                  empty={
                    <>
                      Geen organisaties gevonden met deze keuzes.{" "}
                      <a href={view.link("/organisaties")}>Toon alle organisaties</a>
                    </>
                  }
                />
                <ListFoot
                  view={view}
                  csv="/organisaties.csv"
                  json="/api/v1/organisaties"
                  total={total}
                  page={pageNumber}
                  pageSize={pageSize}
                />
                <p class="limits">
                  Gemeenten die zijn heringedeeld vindt u via <a href={view.link("/zoeken")}>Zoeken</a>, of
                  door een eerdere dag te kiezen.
                </p>
              </>
            ),
          };
        },
      ),
    )
    .get(
      "/organisaties.csv",
      page(
        building,
        { ...listQuery, ...organisationFilter, sorteer: organisationSort },
        async ({ query, view }) => {
          const rows = await listOrganisations(building.db, filterOf(query, view.day), {
            sort: query.sorteer ?? "naam",
            offset: 0,
            limit: 100_000,
          });
          return listingCsv(`organisaties-${view.day}`, { columns, rows });
        },
      ),
    );

/** One and many of the kinds people count most. */
const NOUNS: Partial<Record<string, [string, string]>> = {
  gemeente: ["gemeente", "gemeenten"],
  provincie: ["provincie", "provincies"],
  waterschap: ["waterschap", "waterschappen"],
  ministerie: ["ministerie", "ministeries"],
};

function sentence(total: number, types: string[] | undefined, view: View): string {
  const only = types?.length === 1 ? types[0] : undefined;
  const [one, many] = NOUNS[only ?? ""] ?? ["organisatie", "organisaties"];
  return `${counted(total, one, many)} in het register op ${formatDay(view.day)}.`;
}
