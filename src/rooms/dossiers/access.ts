import { ELSEWHERE, HERE, IN_EMERGENCY, KNOWN, type RoomAccess, type Subject } from "#kit/route-access.ts";
import {
  CIRCLES,
  MEMBERS,
  OF_SIDE,
  pageShownTo,
  SIDES,
  without,
  WRITES,
  WRITES_ELSEWHERE,
} from "#kit/route-access-circles.ts";
import type { Side } from "#kit/reader.ts";
import { askOf, READERS, type World } from "./access-asking.ts";
import { chainRows } from "./access-chain.ts";
import { rules, WRITERS } from "./access-rules.ts";
import { agendaRows } from "./agenda/access-rows.ts";
import { meetingRows, meetingRules } from "./meetings/access-rows.ts";
import { costRows } from "./costs/access-rows.ts";
import { orderRows } from "./ordering/access-rows.ts";
import { archiveRows } from "./archive/access-rows.ts";
import { decisionRows } from "./decisions/access-rows.ts";
import { draftRows } from "./draft-text/access-rows.ts";
import { guestRows } from "./guests/access-rows.ts";
import { inForceRows } from "./in-force/access-rows.ts";
import { FIELDS, OFFICE, putDossier, putRequest, WORDS } from "./testing-dossiers.ts";

/** What is asked of somebody's wish to join. */
const askOfRequest = (side: Side, step: string, fields: Record<string, string>) => async (world: World) => {
  const { id } = await putDossier(world, { side, state: "open", facts: { participants: [HERE] } });
  await putRequest(world, id, ELSEWHERE);
  return {
    address: `/dossiers/${id}/aanvragen/${ELSEWHERE}/${step}`,
    fields: { ...fields, _versie: "2" },
  };
};

export const access: RoomAccess = {
  public: [
    ...["GET /aanpakken", "GET /dossiers", "GET /dossiers.csv", "GET /api/v1/dossiers"],
    ...["GET /dossiers/stappen", "GET /dossiers/stappen.csv", "GET /dossiers/stappen.ics"],
    ...["", ".csv", ".ics"].map((ending) => `GET /voor-de-raad/:code/langetermijnagenda${ending}`),
    "GET /api/v1/toezicht/organisaties/:code/langetermijnagenda",
    "GET /volgordes",
    // To each what he may see of it.
    ...["", ".csv", ".ics"].map((it) => `GET /organisaties/:code/afspraken${it}`),
  ],
  rules: [...rules, ...meetingRules],
  guarded: [
    ...chainRows,
    {
      route: "GET /dossiers/nieuw",
      when: "the form",
      action: "dossier.beginnen",
      ask: () => Promise.resolve({ address: "/dossiers/nieuw" }),
      may: WRITERS,
    },
    {
      route: "POST /dossiers/nieuw",
      when: "one more, for one's own organisation",
      action: "dossier.beginnen",
      ask: () => Promise.resolve({ address: "/dossiers/nieuw", fields: FIELDS }),
      may: WRITERS,
      changes: "dossier",
    },
    {
      route: "GET /dossiers/uit-advies",
      when: "the form, from an advice about nothing in particular",
      action: "dossier.beginnen",
      ask: () => Promise.resolve({ address: "/dossiers/uit-advies" }),
      may: WRITERS,
    },
    {
      route: "POST /dossiers/uit-advies",
      when: "one more, with the advice as it is",
      action: "dossier.beginnen",
      ask: () => Promise.resolve({ address: "/dossiers/uit-advies", fields: FIELDS }),
      may: WRITERS,
      changes: "dossier",
    },
    ...SIDES.flatMap((side) =>
      CIRCLES.map((wanted) => ({
        route: "GET /dossiers/:id",
        when: `shared, kept by the ${side}, for ${wanted}`,
        action: "dossier.lezen" as const,
        ask: askOf({ side, wanted, state: "shared" }, ""),
        may: pageShownTo(side, wanted),
        unknown: without(pageShownTo(side, wanted)),
      })),
    ),
    ...(["draft", "open"] as const).map((state) => {
      const readers: Subject[] = [...(state === "draft" ? MEMBERS : READERS), IN_EMERGENCY];
      return {
        route: "GET /dossiers/:id",
        when: `for all one day, ${state} now`,
        action: "dossier.lezen" as const,
        ask: askOf({ state }, ""),
        may: readers,
        unknown: without(readers),
      };
    }),
    {
      route: "GET /dossiers/:id",
      when: "a number that nothing has",
      action: "dossier.lezen",
      ask: () => Promise.resolve({ address: "/dossiers/01ARZ3NDEKTSV4RRFFQ69G5FAV" }),
      may: [],
      unknown: KNOWN,
    },
    {
      route: "GET /dossiers/:id/perspectief",
      when: "for the parties",
      action: "dossier.lezen",
      ask: askOf({ state: "open" }, "/perspectief"),
      may: [...READERS, IN_EMERGENCY],
      unknown: without([...READERS, IN_EMERGENCY]),
    },
    {
      route: "GET /dossiers/:id/versies/:version",
      when: "the draft of what is for all now",
      action: "dossier.lezen",
      ask: askOf({ state: "shared" }, "/versies/1"),
      may: [...MEMBERS, IN_EMERGENCY],
      unknown: without([...MEMBERS, IN_EMERGENCY]),
    },
    ...SIDES.flatMap((side) => [
      {
        route: "GET /dossiers/:id/wijzigen",
        when: `for all, kept by the ${side}`,
        action: "dossier.bijhouden" as const,
        ask: askOf({ side, state: "shared" }, "/wijzigen"),
        may: WRITES[side],
      },
      {
        route: "POST /dossiers/:id/wijzigen",
        when: `for its own side, kept by the ${side}`,
        action: "dossier.bijhouden" as const,
        ask: askOf({ side, wanted: "side" }, "/wijzigen", { ...FIELDS, titel: "Anders" }),
        may: WRITES[side],
        unknown: without(OF_SIDE[side]),
        changes: "entry_version",
      },
      ...[
        { step: "delen", state: "draft" as const, fields: {} },
        { step: "stoppen", state: "draft" as const, fields: { reden: "het hoeft niet" } },
      ].map(({ step, state, fields }) => ({
        route: `POST /dossiers/:id/${step}`,
        when: `a draft of the ${side}`,
        action: "dossier.bijhouden" as const,
        ask: askOf({ side, state }, `/${step}`, fields),
        may: WRITES[side],
        unknown: without(MEMBERS),
        changes: "entry_version",
      })),
      ...[
        { step: "toelaten", fields: {} },
        { step: "afwijzen", fields: { reden: "het is vol" } },
      ].map(({ step, fields }) => ({
        route: `POST /dossiers/:id/aanvragen/:code/${step}`,
        when: `of one of the ${side}, for its parties`,
        action: "dossier.bijhouden" as const,
        ask: askOfRequest(side, step, fields),
        may: WRITES[side],
        // Who asked to join is seen on the side that keeps it, and by who asked: that one is no party yet.
        unknown: without(OF_SIDE[side]),
        changes: "dossier_request",
      })),
      {
        route: "GET /dossiers/:id/partijen/:code/woorden",
        when: `of another party, kept by the ${side}`,
        action: "dossier.namens-partij" as const,
        ask: askOf({ side, state: "open" }, `/partijen/${ELSEWHERE}/woorden`),
        may: WRITES_ELSEWHERE[side],
        unknown: without(READERS),
      },
      {
        route: "POST /dossiers/:id/partijen/:code/woorden",
        when: `of another party, kept by the ${side}`,
        action: "dossier.namens-partij" as const,
        ask: askOf({ side, state: "open" }, `/partijen/${ELSEWHERE}/woorden`, WORDS),
        may: WRITES_ELSEWHERE[side],
        unknown: without(READERS),
        changes: "dossier_voice",
      },
      ...[
        { step: "instemmen", fields: { functie: OFFICE, tekst: "" } },
        { step: "bezwaar", fields: { reden: "de naam klopt niet", functie: OFFICE, tekst: "" } },
        { step: "uitstappen", fields: { reden: "het past niet", functie: OFFICE, tekst: "" } },
      ].map(({ step, fields }) => ({
        route: `POST /dossiers/:id/partijen/:code/${step}`,
        when: `of another party, shared by the ${side}`,
        action: "dossier.namens-partij" as const,
        ask: askOf({ side, state: "open" }, `/partijen/${ELSEWHERE}/${step}`, fields),
        may: WRITES_ELSEWHERE[side],
        unknown: without(READERS),
        changes: "dossier_answer",
      })),
    ]),
    ...decisionRows,
    ...agendaRows,
    ...meetingRows,
    ...costRows,
    ...orderRows(WRITERS),
    ...draftRows,
    ...guestRows,
    ...inForceRows,
    ...archiveRows,
    {
      route: "POST /dossiers/:id/nagekeken",
      when: "shared for all",
      action: "dossier.bijhouden",
      ask: askOf({ state: "shared" }, "/nagekeken", {}),
      may: WRITES.executive,
      changes: "entry_version",
    },
    {
      route: "POST /dossiers/:id/afronden",
      when: "shared for all",
      action: "dossier.bijhouden",
      ask: askOf({ state: "shared" }, "/afronden", { uitkomst: "een afspraak" }),
      may: WRITES.executive,
      changes: "entry_version",
    },
    {
      route: "POST /dossiers/:id/afronden",
      when: "a draft, which nobody shares",
      action: "dossier.bijhouden",
      ask: askOf({}, "/afronden", { uitkomst: "een afspraak" }),
      may: [],
      cannot: WRITES.executive,
      unknown: without(MEMBERS),
    },
    {
      route: "POST /dossiers/:id/hervatten",
      when: "stopped, for all",
      action: "dossier.bijhouden",
      ask: askOf({ state: "stopped" }, "/hervatten", {}),
      may: WRITES.executive,
      changes: "entry_version",
    },
    {
      route: "POST /dossiers/:id/verder",
      when: "asked today",
      action: "dossier.bijhouden",
      ask: askOf({ state: "open" }, "/verder", { reden: "wij willen door" }),
      may: [],
      cannot: WRITES.executive,
      unknown: without(READERS),
    },
    {
      route: "POST /dossiers/:id/meedoen",
      when: "of others, for all to read",
      action: "dossier.meedoen",
      ask: askOf({ state: "shared", facts: { participants: [HERE] } }, "/meedoen", {
        reden: "het speelt ook hier",
        functie: OFFICE,
      }),
      may: ["admin elsewhere"],
      // Who is a party already need not ask.
      cannot: WRITES.executive,
      changes: "dossier_request",
    },
  ],
};
