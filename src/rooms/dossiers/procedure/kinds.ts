/** The words of a procedure: forms, kinds of change, kinds of participant, and the organs that act for each of them. */
import { type DraftForm, FORMS, OTHER_FORMS } from "#rooms/law";

export const PROCEDURE_FORMS: Record<DraftForm, string> = {
  OL: FORMS.OL,
  BVO: FORMS.BVO,
  GO: FORMS.GO,
  RZM: FORMS.RZM,
  ...OTHER_FORMS,
};

/** What goes the same way: arrangements of the Wgr, agreements under private law, and foundations. */
export type Family = "regeling" | "afspraak" | "stichting";
export const FAMILIES: Record<DraftForm, Family> = {
  OL: "regeling",
  BVO: "regeling",
  GO: "regeling",
  RZM: "regeling",
  convenant: "afspraak",
  dvo: "afspraak",
  stichting: "stichting",
};

export const CHANGES = {
  oprichten: "Oprichten of aangaan",
  wijzigen: "Wijzigen",
  toetreden: "Toetreden",
  uittreden: "Uittreden of opzeggen",
  opheffen: "Opheffen of beëindigen",
} as const;
export type Change = keyof typeof CHANGES;

/** The elected body, the daily one, and who heads it. */
export type OrganRole = "council" | "board" | "head";

/** What can take part, with what its organs are called; one that it does not have is absent. */
export const PARTICIPANTS = {
  gemeente: {
    name: "Gemeente",
    organs: { council: "gemeenteraad", board: "college", head: "burgemeester" },
    signs: "burgemeester",
  },
  provincie: {
    name: "Provincie",
    organs: {
      council: "Provinciale Staten",
      board: "Gedeputeerde Staten",
      head: "commissaris van de Koning",
    },
    signs: "commissaris van de Koning",
  },
  waterschap: {
    name: "Waterschap",
    organs: { council: "algemeen bestuur", board: "dagelijks bestuur", head: "voorzitter" },
    signs: "voorzitter",
  },
  "openbaar-lichaam": { name: "Ander openbaar lichaam", organs: { board: "bestuur" }, signs: "voorzitter" },
  rijk: { name: "Rijk", organs: { board: "minister" }, signs: "minister" },
  rechtspersoon: {
    name: "Stichting of andere rechtspersoon",
    organs: { board: "bestuur" },
    signs: "bestuur",
  },
} as const satisfies Record<
  string,
  { name: string; organs: Partial<Record<OrganRole, string>>; signs: string }
>;
export type ParticipantKind = keyof typeof PARTICIPANTS;

/** What an organ of a kind of participant is called; null when that kind has none. */
export const organName = (kind: ParticipantKind, role: OrganRole): string | null =>
  (PARTICIPANTS[kind].organs as Partial<Record<OrganRole, string>>)[role] ?? null;

/** Under private law these are bound by the rules for government: they buy, publish and hear their council. */
export const isGovernment = (kind: ParticipantKind): boolean => kind !== "rechtspersoon";
