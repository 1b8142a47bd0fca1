/** The chain of a dossier on a page of its own: the picture, and the same as rows, walkable both ways. */
import { Hono } from "hono";
import { guardedPage } from "#kit/http/guarded-page.ts";
import { Table } from "#kit/look/table.tsx";
import type { Building, View } from "#kit/room.ts";
import { dossierFor } from "../acting.ts";
import type { Beside } from "../beside.ts";
import { calledBy, type Names, nameIn } from "../called.ts";
import { DOSSIERS_PATH, dossierPath } from "../paths.ts";
import type { Dossier } from "../queries.ts";
import { trailTo } from "../trail.ts";
import { flagsOf, fulfilling } from "./chain.ts";
import { AgreementsChapter, FlagsNote, GroundsChapter, ProjectsChapter, type Told } from "./chapters.tsx";
import { STEPS } from "./facts.ts";
import { ChainPicture } from "./picture.tsx";
import { chainPath } from "./paths.ts";
import { agreementsOf, chainOf } from "./queries.ts";

/**
 * What the chapters of a chain are made of.
 * @param known the names of its parties and what was asked beside it, where they were found already
 */
export async function toldOf(
  building: Building,
  dossier: Dossier,
  view: View,
  known: { called: Names; beside: Beside } | null = null,
): Promise<Told> {
  const called = known?.called ?? (await namesIn(building, dossier, view));
  const named = (key: string) => nameIn(called, key);
  const chain = await chainOf(building.primary, view.reader, dossier, named, known?.beside ?? null);
  const grounds = view.path === chainPath(dossier.id) ? "" : chainPath(dossier.id);
  return { dossier, chain, flags: flagsOf(chain, view.today), called, view, grounds };
}

/** Of the parties, and of who promised something and is no party any more. */
async function namesIn(building: Building, dossier: Dossier, view: View): Promise<Names> {
  const { id, organisation, participants, voices } = dossier;
  const promises = await agreementsOf(building.primary, id);
  const spoke = [...voices, ...promises].map((it) => it.organisation);
  return calledBy(building, [organisation, ...participants, ...spoke], view.today);
}

const PATH = `${DOSSIERS_PATH}/:id/keten`;

export const chainPages = (building: Building): Hono =>
  new Hono().get(
    PATH,
    guardedPage(building, PATH, {
      may: {
        action: "dossier.lezen",
        of: (it: Dossier) => it,
        object: (it: Dossier) => `dossier:${it.id}`,
      },
      load: ({ id = "" }, view) => dossierFor(building, id, view),
      answer: async ({ thing: dossier, view }) => {
        const told = await toldOf(building, dossier, view);
        const { chain, flags } = told;
        return {
          title: "De keten",
          named: `De keten: ${dossier.facts.title}`,
          lead: "Welk project op welke afspraak staat, en welke afspraak op welk deel van het perspectief.",
          trail: [...trailTo(view), { label: dossier.facts.title, href: dossierPath(dossier.id) }],
          timeless: true,
          body: (
            <>
              <FlagsNote flags={flags} />
              <ChainPicture chain={chain} />
              <Table
                caption="Dezelfde keten als tabel"
                empty="Er is nog geen afspraak."
                rows={chain.agreements}
                view={view}
                columns={[
                  {
                    label: "Afspraak",
                    cell: (it) => <a href={`#afspraak-${it.id}`}>{it.text}</a>,
                  },
                  {
                    label: "Rust op",
                    cell: (it) =>
                      chain.grounds
                        .filter((ground) => it.grounds.includes(ground.key))
                        .map((ground) => ground.label)
                        .join(", ") || "–",
                  },
                  {
                    label: "Projecten",
                    cell: (it) =>
                      fulfilling(chain, it.id)
                        .map((project) => `${project.title} (${STEPS[project.step]})`)
                        .join(", ") || "–",
                  },
                ]}
              />
              <GroundsChapter {...told} />
              <AgreementsChapter {...told} />
              <ProjectsChapter {...told} />
            </>
          ),
        };
      },
    }),
  );
