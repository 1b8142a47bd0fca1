import { ELSEWHERE, HERE, IN_EMERGENCY, KNOWN, type RoomAccess } from "#kit/route-access.ts";
import {
  AT_ELSEWHERE,
  MEMBERS,
  OF_SIDE,
  pageShownTo,
  READS,
  SIDES,
  without,
  WRITES,
  WRITES_ELSEWHERE,
} from "#kit/route-access-circles.ts";
import type { Visibility } from "#kit/visibility.ts";
import { rules } from "./access-rules.ts";
import { FIELDS, guestAt, putTie, sheetFields } from "./testing-ties.ts";

type World = Parameters<typeof putTie>[0];
type Wanted = Parameters<typeof putTie>[1];

const LIST = `/organisaties/${HERE}/overige-samenwerkingen`;

/** What is asked of one that is put there, with the version that stands there. */
const askOf =
  (wanted: Wanted, step: string, fields?: Record<string, string>) => async (world: World & object) => {
    const { id, version } = await putTie(world, wanted);
    const address = `/samenwerkingen/overige/${id}${step}`;
    return fields ? { address, fields: { ...fields, _versie: String(version) } } : { address };
  };

/** The same, of one that a guest who asks is let in for. */
const askAsGuest =
  (wanted: Wanted, step: string, fields?: Record<string, string>) => async (world: World & object) => {
    const { id, version } = await putTie(world, wanted);
    const address = `/samenwerkingen/overige/${id}${step}`;
    const sent = fields && { fields: { ...fields, _versie: String(version) } };
    return { address, guestOf: { kind: "tie", thing: id }, ...sent };
  };

export const access: RoomAccess = {
  public: [
    "GET /api/v1/overige-samenwerkingen",
    "GET /organisaties/:code/buiten-het-register",
    "GET /organisaties/:code/buiten-het-register.csv",
    "GET /samenwerkingen/overige",
    "GET /samenwerkingen/overige.csv",
  ],
  rules,
  guarded: [
    ...["", ".csv"].flatMap((ending) => [
      {
        route: `GET /organisaties/:code/overige-samenwerkingen${ending}`,
        when: "of one's own organisation",
        action: "overige.lijst.lezen" as const,
        ask: () => Promise.resolve({ address: `${LIST}${ending}` }),
        may: [...MEMBERS, IN_EMERGENCY],
      },
      {
        route: `GET /organisaties/:code/overige-samenwerkingen${ending}`,
        when: "of an organisation that is in no register",
        action: "overige.lijst.lezen" as const,
        ask: () => Promise.resolve({ address: `/organisaties/gm9999/overige-samenwerkingen${ending}` }),
        may: [],
        unknown: KNOWN,
      },
    ]),
    ...["nieuw", "lijkt-op?tekst=jeugd"].map((face) => ({
      route: `GET /organisaties/:code/overige-samenwerkingen/${face.split("?")[0] ?? ""}`,
      when: "an empty form, and what is there that looks like what is typed in it",
      action: "overige.maken" as const,
      ask: () => Promise.resolve({ address: `${LIST}/${face}` }),
      may: [...WRITES.executive, ...WRITES.council],
    })),
    {
      route: "POST /organisaties/:code/overige-samenwerkingen/nieuw",
      when: "one more",
      action: "overige.maken",
      ask: () => Promise.resolve({ address: `${LIST}/nieuw`, fields: FIELDS }),
      may: [...WRITES.executive, ...WRITES.council],
      changes: "entry",
    },
    ...["", ".xlsx", ".csv", "/voortgang"].map((ending) => ({
      route: `GET /organisaties/:code/overige-samenwerkingen/blad${ending}`,
      when: "what may be changed, as a spreadsheet",
      action: "overige.maken" as const,
      ask: () => Promise.resolve({ address: `${LIST}/blad${ending}` }),
      may: [...WRITES.executive, ...WRITES.council],
    })),
    {
      route: "POST /organisaties/:code/overige-samenwerkingen/blad",
      when: "a spreadsheet with one more, looked at and agreed with",
      action: "overige.maken",
      ask: () => Promise.resolve({ address: `${LIST}/blad`, fields: sheetFields() }),
      may: [...WRITES.executive, ...WRITES.council],
      changes: "entry",
    },
    ...SIDES.flatMap((side) =>
      (Object.keys(READS) as Visibility[]).map((wanted) => ({
        route: "GET /samenwerkingen/overige/:id",
        when: `confirmed, kept by the ${side}, for ${wanted}`,
        action: "overige.lezen" as const,
        ask: askOf({ side, wanted, state: "confirmed" }, ""),
        may: pageShownTo(side, wanted),
        unknown: without(pageShownTo(side, wanted)),
      })),
    ),
    {
      route: "GET /samenwerkingen/overige/:id",
      when: "for all, but offered and not confirmed",
      action: "overige.lezen",
      ask: askOf({ state: "offered" }, ""),
      may: [...MEMBERS, ...AT_ELSEWHERE, IN_EMERGENCY],
      unknown: without([...MEMBERS, ...AT_ELSEWHERE, IN_EMERGENCY]),
    },
    {
      route: "GET /samenwerkingen/overige/:id",
      when: "a number that nothing has",
      action: "overige.lezen",
      ask: () => Promise.resolve({ address: "/samenwerkingen/overige/01ARZ3NDEKTSV4RRFFQ69G5FAV" }),
      may: [],
      unknown: KNOWN,
    },
    ...SIDES.flatMap((side) =>
      (Object.keys(READS) as Visibility[]).map((wanted) => ({
        route: "GET /samenwerkingen/overige/:id/versies/:version",
        when: `as it was confirmed, kept by the ${side}, for ${wanted}`,
        action: "overige.lezen" as const,
        ask: askOf({ side, wanted, state: "confirmed" }, "/versies/3"),
        may: pageShownTo(side, wanted),
        unknown: without(pageShownTo(side, wanted)),
      })),
    ),
    {
      route: "GET /samenwerkingen/overige/:id/versies/:version",
      when: "the draft of what is for all now",
      action: "overige.lezen",
      ask: askOf({ state: "confirmed" }, "/versies/1"),
      may: [...MEMBERS, IN_EMERGENCY],
      unknown: without([...MEMBERS, IN_EMERGENCY]),
    },
    ...SIDES.flatMap((side) => [
      {
        route: "GET /samenwerkingen/overige/:id/wijzigen",
        when: `for all, kept by the ${side}`,
        action: "overige.bijhouden" as const,
        ask: askOf({ side, state: "confirmed" }, "/wijzigen"),
        may: WRITES[side],
      },
      {
        route: "POST /samenwerkingen/overige/:id/wijzigen",
        when: `for its own side, kept by the ${side}`,
        action: "overige.bijhouden" as const,
        ask: askOf({ side, wanted: "side" }, "/wijzigen", { ...FIELDS, naam: "Anders" }),
        may: WRITES[side],
        unknown: without(OF_SIDE[side]),
        changes: "entry_version",
      },
      ...["voorleggen", "intrekken"].map((step) => ({
        route: `POST /samenwerkingen/overige/:id/${step}`,
        when: `a draft of the ${side}`,
        action: "overige.bijhouden" as const,
        ask: askOf({ side }, `/${step}`, {}),
        may: WRITES[side],
        unknown: without(MEMBERS),
        changes: "entry_version",
      })),
    ]),
    {
      route: "POST /samenwerkingen/overige/:id/nagekeken",
      when: "confirmed for all",
      action: "overige.bijhouden",
      ask: askOf({ state: "confirmed" }, "/nagekeken", {}),
      may: WRITES.executive,
      changes: "entry_version",
    },
    {
      route: "POST /samenwerkingen/overige/:id/einde",
      when: "confirmed for all",
      action: "overige.bijhouden",
      ask: askOf({ state: "confirmed" }, "/einde", { laatsteDag: "2026-05-31" }),
      may: WRITES.executive,
      changes: "entry_version",
    },
    {
      route: "POST /samenwerkingen/overige/:id/einde",
      when: "a draft, which has not begun",
      action: "overige.bijhouden",
      ask: askOf({}, "/einde", { laatsteDag: "2026-05-31" }),
      may: [],
      cannot: WRITES.executive,
      unknown: without(MEMBERS),
    },
    ...SIDES.flatMap((side) =>
      [
        { step: "bevestigen", fields: {} },
        { step: "weigeren", fields: { reden: "de naam klopt niet" } },
      ].map(({ step, fields }) => ({
        route: `POST /samenwerkingen/overige/:id/deelnemers/:code/${step}`,
        when: `offered by the ${side}`,
        action: "overige.bevestigen" as const,
        ask: askOf({ side, state: "offered" }, `/deelnemers/${ELSEWHERE}/${step}`, fields),
        may: WRITES_ELSEWHERE[side],
        unknown: without([...MEMBERS, ...AT_ELSEWHERE]),
        changes: "tie_answer",
      })),
    ),
    ...SIDES.flatMap((side) => [
      {
        route: "GET /samenwerkingen/overige/:id",
        when: `for its own side, kept by the ${side}, for who is a guest of it`,
        action: "overige.lezen" as const,
        ask: askAsGuest({ side, wanted: "side" }, ""),
        may: [...pageShownTo(side, "side"), "guest" as const],
        unknown: without(pageShownTo(side, "side")),
      },
      {
        route: "POST /samenwerkingen/overige/:id/antwoord",
        when: `for its own side, kept by the ${side}, for who is a guest of it`,
        action: "overige.gast.antwoorden" as const,
        ask: askAsGuest({ side, wanted: "side" }, "/antwoord", { oordeel: "ja", functie: "directeur" }),
        may: ["guest" as const],
        unknown: without(OF_SIDE[side]),
        changes: "tie_word",
      },
      {
        route: "POST /samenwerkingen/overige/:id/gasten",
        when: `a draft of the ${side}`,
        action: "overige.gasten" as const,
        ask: askOf({ side }, "/gasten", { gastAdres: "bestuur@stichting.example", gastTot: "2026-06-30" }),
        may: WRITES[side],
        unknown: without(MEMBERS),
        changes: "guest_link",
      },
      {
        route: "POST /samenwerkingen/overige/:id/vragen",
        when: `a partner outside government, offered by the ${side}`,
        action: "overige.gasten" as const,
        ask: askOf({ side, state: "offered" }, "/vragen", {
          vraagAan: "partner: Stichting Voorbeeld",
          vraagAdres: "bestuur@stichting.example",
        }),
        may: WRITES[side],
        unknown: without([...MEMBERS, ...AT_ELSEWHERE]),
        changes: "tie_speaker",
      },
      {
        route: "POST /samenwerkingen/overige/:id/gasten/:guest/einde",
        when: `a guest of a draft of the ${side}`,
        action: "overige.gasten" as const,
        ask: async (world: World & object) => {
          const { id } = await putTie(world, { side });
          return {
            address: `/samenwerkingen/overige/${id}/gasten/${await guestAt(world, id)}/einde`,
            fields: {},
          };
        },
        may: WRITES[side],
        unknown: without(MEMBERS),
        changes: "guest",
      },
    ]),
    {
      route: "POST /samenwerkingen/overige/:id/antwoord",
      when: "of another collaboration than he is a guest of",
      action: "overige.gast.antwoorden",
      ask: askOf({ state: "confirmed" }, "/antwoord", { oordeel: "ja", functie: "directeur" }),
      may: [],
    },
    {
      route: "POST /samenwerkingen/overige/:id/gasten/:guest/einde",
      when: "somebody who is no guest",
      action: "overige.gasten",
      ask: askOf({}, "/gasten/00000000-0000-4000-8000-000000000000/einde", {}),
      may: [],
      unknown: KNOWN,
    },
    ...SIDES.map((side) => ({
      route: "POST /samenwerkingen/overige/:id/deelnemers/:code/overnemen",
      when: `offered by the ${side}, for who leads it`,
      action: "overige.overnemen" as const,
      ask: askOf(
        { side, state: "offered", facts: { roles: { [ELSEWHERE]: "lead" } } },
        `/deelnemers/${ELSEWHERE}/overnemen`,
        {},
      ),
      may: WRITES_ELSEWHERE[side],
      unknown: without([...MEMBERS, ...AT_ELSEWHERE]),
      changes: "entry_version",
    })),
    {
      route: "POST /samenwerkingen/overige/:id/deelnemers/:code/overnemen",
      when: "for who takes part and no more",
      action: "overige.overnemen",
      ask: askOf({ state: "offered" }, `/deelnemers/${ELSEWHERE}/overnemen`, {}),
      may: [],
      unknown: without([...MEMBERS, ...AT_ELSEWHERE]),
    },
    ...["bevestigen", "weigeren"].map((step) => ({
      route: `POST /samenwerkingen/overige/:id/deelnemers/:code/${step}`,
      when: "for who keeps it, who said so already",
      action: "overige.bevestigen" as const,
      ask: askOf({ state: "offered" }, `/deelnemers/${HERE}/${step}`, { reden: "" }),
      may: [],
      unknown: KNOWN,
    })),
  ],
};
