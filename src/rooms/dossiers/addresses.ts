import type { ExampleAddresses } from "#kit/example-addresses.ts";

/** A number that no dossier has. */
const NONE = "01ARZ3NDEKTSV4RRFFQ69G5FAV";

const STEPS =
  "/dossiers/stappen?vorm=OL&verandering=wijzigen&deelnemers=gm0106,gm1699&ontwerp=2026-11-02&beoogd=2027-07-01&stukken=14";

export const addresses: ExampleAddresses = {
  pages: [
    ...["/aanpakken", "/dossiers", "/dossiers/stappen", STEPS, "/volgordes"],
    ...["/voor-de-raad/gm1699/langetermijnagenda", "/organisaties/gm0106/afspraken"],
  ],
  lookedAt: [
    "/dossiers/stappen?vorm=OL&verandering=oprichten&soort=gemeente,rechtspersoon&ontwerp=2026-11-02",
    "/dossiers/stappen?vorm=stichting&verandering=oprichten&soort=gemeente&ontwerp=2026-11-02",
  ],
  measured: [
    ...["/dossiers.csv", "/api/v1/dossiers"],
    ...["csv", "ics"].map((it) => `/voor-de-raad/gm1699/langetermijnagenda.${it}`),
    "/api/v1/toezicht/organisaties/gm1699/langetermijnagenda",
    ...["csv", "ics"].map((it) => `/organisaties/gm0106/afspraken.${it}`),
    ...["csv", "ics"].map((it) => STEPS.replace("stappen?", `stappen.${it}?`)),
  ],
  timeless: ["/dossiers/stappen", STEPS, "/organisaties/gm0106/afspraken"],
  personal: [
    `/dossiers/${NONE}/afspraken.ics`,
    "/dossiers/nieuw",
    "/dossiers/uit-advies",
    `/dossiers/${NONE}`,
    `/dossiers/${NONE}/perspectief`,
    `/dossiers/${NONE}/wijzigen`,
    `/dossiers/${NONE}/versies/1`,
    `/dossiers/${NONE}/keten`,
    ...["alles", "archief", "archief/dossier.zip"].map((it) => `/dossiers/${NONE}/${it}`),
    ...["besluiten/in-werking", "besluiten/ontwerp", "besluiten/ontwerp/verschil?van=1"].map(
      (it) => `/dossiers/${NONE}/${it}`,
    ),
    `/dossiers/${NONE}/besluiten`,
    `/dossiers/${NONE}/besluiten/procedure`,
    `/dossiers/${NONE}/besluiten/stappen/ontwerp/wijzigen`,
    ...["agenda", "agenda.csv", "agenda.ics"].map((it) => `/dossiers/${NONE}/${it}`),
    ...["", "/wijzigen", "/uitkomst", "/tafel/gm0106", "/aanwezig/gm0106", "/uitnodiging.ics"].map(
      (it) => `/dossiers/${NONE}/agenda/${NONE}${it}`,
    ),
    ...["tafel", "aanwezig"].map((it) => `/dossiers/${NONE}/agenda/${NONE}/buiten/Voorbeeldzorg/${it}`),
    "/dossiers/overleggen",
    "/dossiers/overleggen/nieuw",
    ...["", "/wijzigen", "/agenda.csv", "/agenda.ics"].map((it) => `/dossiers/overleggen/${NONE}${it}`),
    ...["woorden", "afspraken", "projecten", "agendapunten"].map(
      (it) => `/dossiers/${NONE}/partijen/gm0106/${it}`,
    ),
    ...["kosten", "kosten.csv", "kosten/van/gm0106/samen/vooraf", "kosten/van/gm0106/kwetsbaar"].map(
      (it) => `/dossiers/${NONE}/${it}`,
    ),
    ...["verantwoordelijk", `verantwoordelijk/${NONE}`, `kwetsbaar/${NONE}`].map(
      (it) => `/dossiers/${NONE}/kosten/${it}`,
    ),
    ...["/volgordes/nieuw", `/volgordes/${NONE}`, `/volgordes/${NONE}/volgorde.csv`],
    ...["wijzigen", "vaststellen", "nu-niet", "organisaties/gm0106/volgorde"].map(
      (it) => `/volgordes/${NONE}/${it}`,
    ),
    ...["afspraken", "projecten"].map((it) => `/dossiers/${NONE}/${it}/${NONE}`),
  ],
};
