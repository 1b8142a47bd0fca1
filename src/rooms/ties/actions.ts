/** What people can do with collaborations outside the register, and who may. */
import { type Policies, ruled } from "#kit/policy.ts";
import { seatIn, type Side } from "#kit/reader.ts";
import { maySee, type Shown } from "#kit/visibility.ts";

interface OnSide {
  organisation: string;
  side: Side;
}

interface TieActions {
  /** Read one. */
  "overige.lezen": Shown;
  /** See the list that an organisation keeps. */
  "overige.lijst.lezen": { organisation: string };
  /** Write one down for an organisation. */
  "overige.maken": { organisation: string };
  /** Change it, offer it, take it back, end it, or say that it is right: for whoever keeps it. */
  "overige.bijhouden": OnSide;
  /** Say for a participant whether it is right. */
  "overige.bevestigen": OnSide;
}

declare module "#kit/policy.ts" {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- the rows of this room
  interface Actions extends TieActions {}
}

const needsEditor = "Dat kan alleen wie redacteur is van deze organisatie, aan deze kant.";

const rules: Policies<TieActions> = {
  "overige.lezen": maySee,
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
};

export const policies = ruled(rules, {
  "overige.lezen": "een overige samenwerking lezen",
  "overige.lijst.lezen": "de lijst van overige samenwerkingen lezen",
  "overige.maken": "een overige samenwerking toevoegen",
  "overige.bijhouden": "een overige samenwerking bijhouden",
  "overige.bevestigen": "zeggen of een overige samenwerking klopt",
});
