/** On the pages of organisations and of what they do together: the dossiers there are, as far as this reader may see. */
import type { Child } from "hono/jsx";
import { H2 } from "#kit/look/parts.tsx";
import { hasRole, seatIn } from "#kit/reader.ts";
import type { Building, Section, View } from "#kit/room.ts";
import { DossierTable } from "./dossier-table.tsx";
import { MOTIONS, type Motion } from "./facts.ts";
import { promisesPath } from "./promises/paths.ts";
import { DOSSIERS_PATH, NEW_PATH } from "./paths.ts";
import { dossiersAbout, dossiersOf, dossiersSaying } from "./queries.ts";

export const organisationSections = ({ primary }: Building): Section<"organisation">[] => [
  {
    id: "dossiers",
    order: 18,
    label: "Dossiers",
    render: async ({ key }, view) => {
      const rows = await dossiersOf(primary, view.reader, [key]);
      if (rows.length === 0 && seatIn(view.reader, key, "reader") === undefined) return null;
      return (
        <>
          <H2 id="dossiers-kop">Dossiers</H2>
          <p>Vragen die deze organisatie met andere aanpakt.</p>
          <DossierTable caption="Het laatst gewijzigde eerst" rows={rows} view={view} />
          <p class="no-print">
            <a href={promisesPath(key)}>Wat deze organisatie in dossiers beloofde</a> ·{" "}
            <a href={DOSSIERS_PATH}>Alle dossiers</a>
          </p>
        </>
      );
    },
  },
];

const FROM_THERE: readonly Motion[] = ["change", "join", "leave", "evaluate"];

/** Ways to begin from something; null for who may not begin one. */
const waysFrom = (from: Record<string, string>, view: View): Child | null => {
  const acting = view.reader.kind === "person" ? view.reader.acting : null;
  if (acting === null || !hasRole(acting.role, "editor")) return null;
  return (
    <p class="no-print">
      Begin een dossier:{" "}
      {FROM_THERE.map((wat, index) => (
        <>
          {index > 0 && " · "}
          <a href={`${NEW_PATH}?${new URLSearchParams({ ...from, wat }).toString()}`}>{MOTIONS[wat]}</a>
        </>
      ))}
    </p>
  );
};

const aboutSection = async ({ primary }: Building, key: string, from: Record<string, string>, view: View) => {
  const rows = await dossiersAbout(primary, view.reader, key);
  const ways = waysFrom(from, view);
  if (rows.length === 0 && ways === null) return null;
  return (
    <>
      <H2 id="dossiers-kop">Dossiers</H2>
      <DossierTable caption="Dossiers over deze samenwerking" rows={rows} view={view} />
      {ways}
    </>
  );
};

export const collaborationSections = (building: Building): Section<"collaboration">[] => [
  {
    id: "dossiers",
    order: 25,
    label: "Dossiers",
    render: ({ chain }, view) => aboutSection(building, chain.key, { samenwerking: chain.key }, view),
  },
];

export const tieSections = (building: Building): Section<"tie">[] => [
  {
    id: "dossiers",
    order: 25,
    label: "Dossiers",
    render: ({ id }, view) => aboutSection(building, id, { overige: id }, view),
  },
];

/** More than this is for the list itself, which takes the same words. */
const FOUND = 5;

export const searchSections = (building: Building): Section<"search">[] => [
  {
    id: "gevonden-dossiers",
    order: 10,
    render: async ({ typed }, view) => {
      // What is for everyone a standby knows as well, and goes on telling while the primary is away.
      const rows = await dossiersSaying(
        view.reader.kind === "visitor" ? building.db : building.primary,
        view.reader,
        typed,
        FOUND,
      );
      return rows.length === 0 ? null : (
        <>
          <H2 id="gevonden-dossiers-kop">Dossiers met deze woorden</H2>
          <DossierTable caption="Het laatst gewijzigde eerst" rows={rows} view={view} />
          <p class="no-print">
            <a href={`${DOSSIERS_PATH}?${new URLSearchParams({ zoek: typed }).toString()}`}>
              Zoek verder in alle dossiers
            </a>
          </p>
        </>
      );
    },
  },
];
