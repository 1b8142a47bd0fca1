/** What people can do with collaborations outside the register, and who may. */
import { type Policies, ruled } from "#kit/policy.ts";
import { isGuestOf, seatIn, type Side } from "#kit/reader.ts";
import { maySee, type Shown } from "#kit/visibility.ts";
import { KIND } from "./queries.ts";

interface OnSide {
  organisation: string;
  side: Side;
}

interface TieActions {
  /** Read one. */
  "overige.lezen": Shown & { id: string };
  /** See the list that an organisation keeps. */
  "overige.lijst.lezen": { organisation: string };
  /** Write one down for an organisation. */
  "overige.maken": { organisation: string };
  /** Change it, offer it, take it back, end it, or say that it is right: for whoever keeps it. */
  "overige.bijhouden": OnSide;
  /** Say for a participant whether it is right. */
  "overige.bevestigen": OnSide;
  /** Let in guests, ask a party by mail, and end that: for whoever keeps it. */
  "overige.gasten": OnSide;
  /** Say as a guest whether it is right. */
  "overige.gast.antwoorden": { id: string };
  /** Keep from now on what another wrote down: for who leads it. */
  "overige.overnemen": OnSide & { leads: boolean };
}

declare module "#kit/policy.ts" {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- the rows of this room
  interface Actions extends TieActions {}
}

const needsEditor = "Dat kan alleen wie redacteur is van deze organisatie, aan deze kant.";

const rules: Policies<TieActions> = {
  "overige.lezen": (reader, thing) => isGuestOf(reader, KIND, thing.id) || maySee(reader, thing),
  "overige.lijst.lezen": (reader, { organisation }) =>
    seatIn(reader, organisation, "reader") !== undefined ||
    "Dat kan alleen wie een plek heeft bij deze organisatie.",
  "overige.maken": (reader, { organisation }) =>
    seatIn(reader, organisation, "editor") !== undefined ||
    "Dat kan alleen wie redacteur is van deze organisatie.",
  "overige.bijhouden": (reader, { organisation, side }) =>
    seatIn(reader, organisation, "editor", side) !== undefined || needsEditor,
  "overige.bevestigen": (reader, { organisation, side }) =>
    seatIn(reader, organisation, "editor", side) !== undefined || needsEditor,
  "overige.gasten": (reader, { organisation, side }) =>
    seatIn(reader, organisation, "editor", side) !== undefined || needsEditor,
  "overige.gast.antwoorden": (reader, { id }) =>
    isGuestOf(reader, KIND, id) || "Dat kan alleen wie hier gast is.",
  "overige.overnemen": (reader, { organisation, side, leads }) => {
    if (seatIn(reader, organisation, "editor", side) === undefined) return needsEditor;
    return leads || "Overnemen kan alleen wie er penvoerder, gastheer of uitvoerder van is.";
  },
};

export const policies = ruled(rules, {
  "overige.lezen": "een overige samenwerking lezen",
  "overige.lijst.lezen": "de lijst van overige samenwerkingen lezen",
  "overige.maken": "een overige samenwerking toevoegen",
  "overige.bijhouden": "een overige samenwerking bijhouden",
  "overige.bevestigen": "zeggen of een overige samenwerking klopt",
  "overige.gasten": "gasten van een overige samenwerking uitnodigen en beëindigen",
  "overige.gast.antwoorden": "als gast zeggen of een overige samenwerking klopt",
  "overige.overnemen": "een overige samenwerking van een ander overnemen",
});
