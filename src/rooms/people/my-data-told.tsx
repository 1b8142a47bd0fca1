/** What is kept about somebody, as he reads it and as a program takes it. */
import { amsterdamDay, formatDay, formatMoment } from "#kit/day.ts";
import { bullets, Facts, H2 } from "#kit/look/parts.tsx";
import { type Listing, Table } from "#kit/look/table.tsx";
import type { OwnRows } from "#kit/own-data.ts";
import type { Policy } from "#kit/policy.ts";
import { ORGANS, ROLES } from "#kit/reader.ts";
import type { View } from "#kit/room.ts";
import { calledThing } from "./deed-words.ts";
import type { OwnData } from "./my-data.ts";

const GROUNDS = {
  invitation: "uitnodiging",
  request: "aanvraag",
  provider: "uw aanbieder",
  merger: "herindeling",
} as const;

export interface Own {
  data: OwnData;
  names: ReadonlyMap<string, string>;
  more: readonly OwnRows[];
}

/** The same in Dutch words, for whoever takes it to another program. */
export const asJson = (
  { data: { name, email, began, logins, places, requests, keys, emergencies, deeds, looks }, more }: Own,
  policy: Policy,
) => ({
  naam: name,
  email,
  accountSinds: began.toISOString(),
  inlogmanieren: logins.map((it) => ({ aanbieder: it.provider, sinds: it.began.toISOString() })),
  plekken: places.map((it) => ({
    organisatie: it.organisation,
    orgaan: ORGANS[it.organ],
    rol: ROLES[it.role],
    grond: GROUNDS[it.ground],
    sinds: it.since.toISOString(),
    tot: it.until?.toISOString() ?? null,
  })),
  aanvragen: requests.map((it) => ({
    organisatie: it.organisation,
    orgaan: ORGANS[it.organ],
    functie: it.reason,
    gevraagd: it.asked_at.toISOString(),
    antwoord: answerOf(it),
    beantwoord: it.answered_at?.toISOString() ?? null,
  })),
  sleutels: keys.map((it) => ({
    waarvoor: it.name,
    mag: it.actions,
    gemaakt: it.made.toISOString(),
    totEnMet: it.lastDay,
    laatstGebruikt: it.used?.toISOString() ?? null,
    beeindigd: it.ended?.toISOString() ?? null,
  })),
  noodtoegang: emergencies.map((it) => ({
    organisatie: it.organisation,
    melding: it.incident,
    reden: it.reason,
    van: it.since.toISOString(),
    tot: it.until.toISOString(),
  })),
  handelingen: deeds.map((it) => ({
    moment: it.at.toISOString(),
    handeling: policy.called(it.action),
    waaraan: it.object,
    gelukt: it.result === "done",
  })),
  bekekenDoor: looks.map((it) => ({
    organisatie: it.organisation,
    verwerking: it.processing,
    doel: it.purpose,
    keer: it.times,
    laatst: it.last.toISOString(),
  })),
  ...Object.fromEntries(more.map((it) => [it.name, it.rows])),
});

/** What became of a request for a place. */
const answerOf = ({ role, refusal }: OwnData["requests"][number]): string =>
  role ? `gegeven: ${ROLES[role]}` : refusal === null ? "wacht op antwoord" : `afgewezen: ${refusal}`;

/** `laatstGelezen` as people read it. */
const asLabel = (name: string): string => {
  const words = name.replaceAll(/[A-Z]/g, (it) => ` ${it.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const moment = (at: Date) => formatDay(amsterdamDay(at));

/** A list that has something, or what is said when it has not. */
const listed = <Row,>(listing: Listing<Row> & { view: View }) =>
  listing.rows.length === 0 ? { none: listing.empty } : { list: <Table {...listing} /> };

export const Told = ({ data, names, more, view, policy }: Own & { view: View; policy: Policy }) => {
  const all = listsOf({ data, names, more }, view, policy);
  const nothing = all.flatMap((it) => ("none" in it ? [it.none] : []));
  return (
    <>
      <Facts
        facts={[
          { term: "Naam", value: data.name },
          {
            term: "E-mailadres",
            value: data.email ?? "Uw aanbieder bevestigt geen adres; er is geen bewaard.",
          },
          { term: "Account sinds", value: moment(data.began) },
          {
            term: "U logt in met",
            value: data.logins.map((it) => `${it.provider} (sinds ${moment(it.began)})`).join(", "),
          },
        ]}
      />
      <p>
        Naam en adres komen van wie u laat inloggen. Klopt er iets niet? Laat het daar verbeteren; bij de
        volgende keer inloggen staat het hier goed.
      </p>
      {all.map((it) => "list" in it && it.list)}
      {nothing.length > 0 && (
        <>
          <H2>Wat er niet is</H2>
          {bullets(nothing)}
        </>
      )}
    </>
  );
};

/** All that is kept of him beside his account. */
const listsOf = ({ data, names, more }: Own, view: View, policy: Policy) => [
  listed({
    caption: "Uw plekken bij organisaties, ook de vroegere",
    empty: "U hebt en had geen plek bij een organisatie.",
    rows: data.places,
    view,
    columns: [
      { label: "Organisatie", cell: (it) => names.get(it.organisation) ?? it.organisation },
      { label: "Wat", cell: (it) => `${ROLES[it.role]}, ${ORGANS[it.organ]}` },
      { label: "Waardoor", cell: (it) => GROUNDS[it.ground] },
      { label: "Sinds", cell: (it) => moment(it.since) },
      { label: "Tot", cell: (it) => (it.until ? moment(it.until) : "–") },
    ],
  }),
  listed({
    caption: "Plekken die u vroeg",
    empty: "U hebt om geen plek gevraagd.",
    rows: data.requests,
    view,
    columns: [
      { label: "Organisatie", cell: (it) => names.get(it.organisation) ?? it.organisation },
      { label: "Waar", cell: (it) => ORGANS[it.organ] },
      { label: "Functie", cell: (it) => it.reason },
      { label: "Gevraagd", cell: (it) => moment(it.asked_at) },
      { label: "Antwoord", cell: answerOf },
    ],
  }),
  listed({
    caption: "Uw sleutels voor programma’s, ook de vroegere",
    empty: "U maakte geen sleutel.",
    rows: data.keys,
    view,
    columns: [
      { label: "Waarvoor", cell: (it) => it.name },
      { label: "Gemaakt", cell: (it) => moment(it.made) },
      { label: "Tot en met", cell: (it) => formatDay(it.lastDay) },
      { label: "Laatst gebruikt", cell: (it) => (it.used ? formatMoment(it.used) : "nog niet") },
      { label: "Beëindigd", cell: (it) => (it.ended ? moment(it.ended) : "–") },
    ],
  }),
  listed({
    caption: "Noodtoegang die u nam",
    empty: "U nam geen noodtoegang.",
    rows: data.emergencies,
    view,
    columns: [
      { label: "Organisatie", cell: (it) => names.get(it.organisation) ?? it.organisation },
      { label: "Melding", cell: (it) => it.incident },
      { label: "Reden", cell: (it) => it.reason },
      { label: "Van", cell: (it) => formatMoment(it.since) },
      { label: "Uiterlijk tot", cell: (it) => formatMoment(it.until) },
    ],
  }),
  listed({
    caption: "Wat u het laatst deed; alles staat in de bestanden hieronder",
    empty: "Er is niets vastgelegd.",
    rows: data.deeds,
    view,
    columns: [
      { label: "Wanneer", cell: (it) => formatMoment(it.at) },
      { label: "Handeling", cell: (it) => policy.called(it.action) },
      { label: "Waaraan", cell: (it) => calledThing(it.object, names) },
      { label: "Gelukt", cell: (it) => (it.result === "done" ? "ja" : "geweigerd") },
    ],
  }),
  listed({
    caption: "Wie uw gegevens bekeek, het afgelopen jaar",
    empty: "Niemand anders bekeek uw gegevens.",
    rows: data.looks,
    view,
    columns: [
      { label: "Voor welke organisatie", cell: (it) => names.get(it.organisation) ?? it.organisation },
      {
        label: "Waarvoor",
        cell: (it) => (
          <>
            <a href={`/over/verwerkingen#${it.processing}`}>{it.processing}</a>
            {it.purpose !== null && `: ${it.purpose}`}
          </>
        ),
      },
      { label: "Hoe vaak", cell: (it) => it.times, numeric: true },
      { label: "Het laatst", cell: (it) => formatMoment(it.last) },
    ],
  }),
  ...more.map(({ caption, empty, rows }) =>
    listed({
      caption,
      empty,
      rows,
      view,
      columns: Object.keys(rows[0] ?? {}).map((label) => ({
        label: asLabel(label),
        cell: (row: OwnRows["rows"][number]) => {
          const value = row[label] ?? "–";
          return value instanceof Date ? formatMoment(value) : value;
        },
      })),
    }),
  ),
];
