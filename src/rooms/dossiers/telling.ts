/** Tells what happens to a dossier, in the transaction that does it, to the circle that may read it then. */
import { tellAll } from "#kit/events/outbox.ts";
import type { Trx } from "./db.ts";
import type { DossierVerb } from "./life.ts";
import type { Dossier } from "./queries.ts";

/** What a step is called where it is told; of looking through nobody hears. */
export const TOLD = {
  change: "dossier-gewijzigd",
  say: "dossier-woorden",
  offer: "dossier-gedeeld",
  assent: "dossier-instemming",
  object: "dossier-bezwaar",
  leave: "dossier-uitgestapt",
  complete: "dossier-perspectief",
  conclude: "dossier-verder",
  admit: "dossier-partij-erbij",
  promise: "dossier-afspraak",
  settle: "dossier-afspraak-stand",
  plan: "dossier-project",
  progress: "dossier-project-stand",
  prepare: "dossier-stappen",
  remark: "dossier-opmerking",
  decide: "dossier-besluit",
  amend: "dossier-besluit-gewijzigd",
  schedule: "dossier-agendapunt",
  seat: "dossier-aan-tafel",
  attend: "dossier-overleg-geweest",
  reckon: "dossier-kosten",
  enact: "dossier-in-werking",
  archive: "dossier-archief",
  close: "dossier-afgerond",
  stop: "dossier-gestopt",
  resume: "dossier-hervat",
} as const satisfies Partial<Record<DossierVerb, string>>;
export const BEGUN = "dossier-begonnen";
export const GUEST_INVITED = "dossier-gast-uitgenodigd";
export const GUEST_ENDED = "dossier-gast-beeindigd";
export const GUEST_SAID = "dossier-gast-zegt";
export const JOIN_ASKED = "dossier-meedoen-gevraagd";
export const JOIN_REFUSED = "dossier-meedoen-afgewezen";

/** What of a dossier says whom it concerns. */
export type About = Pick<Dossier, "id" | "organisation" | "side" | "visibility" | "participants">;

/** What a dossier is called where events are about it. */
export const dossierSubject = (id: string): string => `dossier:${id}`;

export const tellOfDossier = (
  trx: Trx,
  { id, organisation, side, visibility, participants }: About,
  { kind, by, small = false }: { kind: string; by: string; small?: boolean },
  { actor, at }: { actor: string; at: Date },
): Promise<void> =>
  tellAll(
    trx,
    [
      {
        kind,
        about: [
          dossierSubject(id),
          ...[...new Set([organisation, ...participants])].map((it) => `organisation:${it}`),
        ],
        circle: { visibility, organisation, side },
        detail: { dossier: id, door: by },
        small,
      },
    ],
    actor,
    at,
  );
