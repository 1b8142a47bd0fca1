/** What people can do with dossiers, and who may. */
import { type Policies, ruled } from "#kit/policy.ts";
import { isGuestOf, seatIn, type Side } from "#kit/reader.ts";
import { maySee, type Shown } from "#kit/visibility.ts";
import { KIND } from "./queries.ts";

interface OnSide {
  organisation: string;
  side: Side;
}

interface DossierActions {
  "dossier.lezen": Shown & { id: string };
  /** Begin one for an organisation. */
  "dossier.beginnen": { organisation: string };
  /** Change it, share it, go on, stop or finish it: for whoever keeps it. */
  "dossier.bijhouden": OnSide;
  /** Say for a party what it wants and fears, and whether it shares the perspective. */
  "dossier.namens-partij": OnSide;
  /** Invite parties outside government and end that: for whoever keeps it. */
  "dossier.gasten": OnSide;
  /** Say as a guest what his party wants and fears, and whether it shares the perspective. */
  "dossier.gast.zeggen": { id: string };
  /** Ask for an organisation that is no party to be one. */
  "dossier.meedoen": OnSide;
  /** The agenda of a meeting of administrators; what stands on it is of dossiers with circles of their own. */
  "overleg.lezen": Shown;
  "overleg.beginnen": { organisation: string };
  "overleg.bijhouden": OnSide;
}

declare module "#kit/policy.ts" {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- the rows of this room
  interface Actions extends DossierActions {}
}

const writesFor = (reader: Parameters<typeof seatIn>[0], { organisation, side }: OnSide) =>
  seatIn(reader, organisation, "editor", side) !== undefined ||
  "Dat kan alleen wie redacteur is van deze organisatie, aan deze kant.";

const rules: Policies<DossierActions> = {
  "dossier.lezen": (reader, thing) => isGuestOf(reader, KIND, thing.id) || maySee(reader, thing),
  "dossier.beginnen": (reader, { organisation }) =>
    seatIn(reader, organisation, "editor") !== undefined ||
    "Een dossier beginnen kan alleen wie redacteur is van een organisatie.",
  "dossier.bijhouden": writesFor,
  "dossier.namens-partij": writesFor,
  "dossier.gasten": writesFor,
  "dossier.gast.zeggen": (reader, { id }) =>
    isGuestOf(reader, KIND, id) || "Dat kan alleen wie hier gast is.",
  "dossier.meedoen": writesFor,
  "overleg.lezen": maySee,
  "overleg.beginnen": (reader, { organisation }) =>
    seatIn(reader, organisation, "editor") !== undefined ||
    "Een overleg opzetten kan alleen wie redacteur is van een organisatie.",
  "overleg.bijhouden": writesFor,
};

export const policies = ruled(rules, {
  "dossier.lezen": "een dossier lezen",
  "dossier.beginnen": "een dossier beginnen",
  "dossier.bijhouden": "een dossier bijhouden",
  "dossier.namens-partij": "namens een partij iets zeggen in een dossier",
  "dossier.gasten": "gasten van een dossier uitnodigen en beëindigen",
  "dossier.gast.zeggen": "als gast iets zeggen in een dossier",
  "dossier.meedoen": "vragen om mee te doen aan een dossier",
  "overleg.lezen": "de agenda van een overleg van bestuurders lezen",
  "overleg.beginnen": "een overleg van bestuurders opzetten",
  "overleg.bijhouden": "een overleg van bestuurders bijhouden",
});
