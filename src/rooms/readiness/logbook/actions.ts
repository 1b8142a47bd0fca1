/** What people and programs can do with the log of processings, and who may. */
import { type Policies, ruled, type Scopes } from "#kit/policy.ts";
import { seatIn } from "#kit/reader.ts";

interface OfOrganisation {
  organisation: string;
}

interface LogActions {
  /** See how often was looked, without whose data. */
  "logboek.rapport": OfOrganisation;
  /** See each line. */
  "logboek.lezen": OfOrganisation;
  /** Write lines, and read those back. */
  "logboek.schrijven": OfOrganisation;
  "logboek.teruglezen": OfOrganisation;
}

declare module "#kit/policy.ts" {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- the rows of this room
  interface Actions extends LogActions {}
}

const rules: Policies<LogActions> = {
  // A privacy officer has the place of a member: he keeps nothing of the organisation (decision 53).
  "logboek.rapport": (reader, { organisation }) =>
    seatIn(reader, organisation, "member") !== undefined ||
    "Het rapport van het logboek leest alleen wie lid is van deze organisatie, of meer.",
  "logboek.lezen": (reader, { organisation }) =>
    seatIn(reader, organisation, "admin") !== undefined ||
    "De regels van het logboek leest alleen wie beheerder is van deze organisatie.",
  "logboek.schrijven": (reader, { organisation }) =>
    seatIn(reader, organisation, "editor") !== undefined ||
    "In dit logboek schrijft alleen wie redacteur is van deze organisatie. Van een andere organisatie schrijft u geen regels.",
  "logboek.teruglezen": (reader, { organisation }) =>
    seatIn(reader, organisation, "editor") !== undefined ||
    "Regels van systemen leest alleen terug wie redacteur is van deze organisatie.",
};

export const logPolicies = ruled(rules, {
  "logboek.rapport": "het rapport van het logboek lezen",
  "logboek.lezen": "de regels van het logboek lezen",
  "logboek.schrijven": "regels in het logboek schrijven",
  "logboek.teruglezen": "regels van systemen in het logboek teruglezen",
});

export const logScopes: Scopes = {
  "logboek.rapport": { does: "zien hoe vaak gegevens van personen zijn bekeken", writes: false },
  "logboek.teruglezen": { does: "regels van systemen in het logboek teruglezen", writes: false },
  "logboek.schrijven": { does: "regels in het logboek schrijven", writes: true },
};
