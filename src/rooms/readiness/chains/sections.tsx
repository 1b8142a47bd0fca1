/** On the page of a dossier: the chains of data that belong to it, as far as this reader may see. */
import { Chapter, H3 } from "#kit/look/parts.tsx";
import { seatIn } from "#kit/reader.ts";
import type { Building, Section } from "#kit/room.ts";
import { named } from "./list.tsx";
import { chainPath, newChainFor } from "./paths.ts";
import { DataChainPicture } from "./picture.tsx";
import { chainsOfDossier } from "./queries.ts";
import { GoneNote, LinkTable } from "./shown.tsx";

export const dossierChainSections = (building: Building): Section<"dossier">[] => [
  {
    id: "ketens",
    order: 27,
    label: "Gegevens in de keten",
    render: async ({ id, participants }, view) => {
      const chains = await chainsOfDossier(building.primary, view.reader, id);
      const writes = participants.some((it) => seatIn(view.reader, it, "editor"));
      if (chains.length === 0 && !writes) return null;
      const rows = await named(building, chains, view.today);
      return (
        <Chapter id="ketens-kop" title="Gegevens in de keten">
          {rows.length === 0 && (
            <p class="empty">Er is nog niet opgeschreven wie welke gegevens aan wie geeft.</p>
          )}
          {rows.map((it) => (
            <>
              <H3>
                <a href={chainPath(it.id)}>{it.facts.name}</a>
              </H3>
              <p>{it.facts.purpose}</p>
              <GoneNote links={it.facts.links} names={it.names} />
              <DataChainPicture id={it.id} name={it.facts.name} links={it.facts.links} names={it.names} />
              <LinkTable chain={it} names={it.names} keeps={false} view={view} />
            </>
          ))}
          {writes && (
            <p class="no-print">
              <a href={newChainFor(id)}>Schrijf een keten op bij dit dossier</a>
            </p>
          )}
        </Chapter>
      );
    },
  },
];
