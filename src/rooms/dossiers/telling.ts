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

/** What is told about: organisations, in a circle. */
export type Concerned = Pick<Dossier, "organisation" | "side" | "visibility" | "participants">;

/**
 * Tells something to the circle of a thing, about its keeper and who takes part, in the transaction that does it.
 * @param told.about what else it is about, before the organisations
 */
export const tellCircle = (
  trx: Trx,
  { organisation, side, visibility, participants }: Concerned,
  told: { kind: string; detail: Record<string, string>; about?: readonly string[]; small?: boolean },
  { actor, at }: { actor: string; at: Date },
): Promise<void> => {
  const { kind, detail, about = [], small = false } = told;
  const organisations = [...new Set([organisation, ...participants])].map((it) => `organisation:${it}`);
  const circle = { visibility, organisation, side };
  return tellAll(trx, [{ kind, about: [...about, ...organisations], circle, detail, small }], actor, at);
};

export const tellOfDossier = (
  trx: Trx,
  dossier: About,
  { kind, by, small = false }: { kind: string; by: string; small?: boolean },
  doing: { actor: string; at: Date },
): Promise<void> => {
  const { id } = dossier;
  const told = { kind, detail: { dossier: id, door: by }, about: [dossierSubject(id)], small };
  return tellCircle(trx, dossier, told, doing);
};
