import { ELSEWHERE, HERE, KNOWN, type RoomAccess, type Subject } from "#kit/route-access.ts";
import { CIRCLES, pageShownTo, SIDES, without } from "#kit/route-access-circles.ts";
import { putTie } from "../ties/testing-ties.ts";
import { ARRANGEMENT, forgetAnswers, putAnswer, putArrangement } from "./testing-answers.ts";
import { putMeetingDays } from "./testing-meetings.ts";

const CLERKS: readonly Subject[] = ["council editor", "council admin"];
const DAYS = { dagen: "3 juni 2027", reces: "" };
const ANSWERS = `/voor-de-raad/${HERE}/antwoorden`;
const ANSWER = {
  ...{ regeling: ARRANGEMENT, termijn: "zienswijze-ontwerpbegroting", jaar: "2027", antwoord: "remarks" },
  ...{ kern: "", besloten: "", stuk: "", zichtbaar: "public" },
};
type World = Parameters<typeof putAnswer>[0];
const FORM = `/voor-de-raad/${HERE}/agenda`;

export const access: RoomAccess = {
  public: [
    "POST /voor-de-raad/:code/agenda/vergaderdagen",
    "GET /voor-de-raad/herindeling",
    "GET /voor-de-raad/herindeling.csv",
    "GET /voor-de-raad/informatiebladen/:id",
    "GET /voor-de-raad/:code/boekje",
    "GET /voor-de-raad/:code/samenwerkingen/:id",
    "GET /voor-de-raad/samenwerkingen/:id/feed.atom",
    "GET /voor-de-raad/themas/:code/feed.atom",
    "GET /voor-de-raad/:code/feed.atom",
    "GET /voor-de-raad/:code/agenda",
    "GET /voor-de-raad/:code/agenda.ics",
    "GET /voor-de-raad/:code/agenda.csv",
    "GET /voor-de-raad/:code/waar-zitten-wij-in",
    "GET /voor-de-raad/:code/waar-zitten-wij-in.csv",
    "GET /voor-de-raad/:code/waar-zitten-wij-in/naast-anderen.csv",
    "GET /voor-de-raad/:code/verbonden-partijen",
    "GET /voor-de-raad/:code/verbonden-partijen.csv",
    "GET /voor-de-raad/:code/verbonden-partijen.docx",
    "GET /voor-de-raad/:code/register",
    "GET /voor-de-raad/:code/antwoorden",
    "GET /voor-de-raad/:code/register.csv",
    "GET /voor-de-raad/:code/veranderd",
    "GET /voor-de-raad/:code/veranderd.csv",
    "GET /voor-de-raad",
    "GET /voor-de-raad/:code/samenwerkingen.csv",
    "GET /voor-de-raad/:code",
    "GET /api/v1/toezicht/organisaties/:code/vragen",
    "GET /api/v1/toezicht/informatiebladen/:id",
    "GET /api/v1/toezicht/organisaties/:code/agenda",
    "GET /api/v1/toezicht/organisaties/:code/veranderingen",
    "GET /api/v1/toezicht/organisaties/:code/register",
    "GET /api/v1/toezicht/herindeling",
    "GET /api/v1/toezicht/organisaties/:code/buiten-het-register/:id",
  ],
  rules: [
    { action: "raadsantwoord.bijhouden", when: "here", thing: { organisation: HERE }, may: CLERKS },
    {
      action: "raadsantwoord.bijhouden",
      when: "elsewhere",
      thing: { organisation: ELSEWHERE },
      may: ["council admin elsewhere"],
    },
    { action: "vergaderdagen.bijhouden", when: "here", thing: { organisation: HERE }, may: CLERKS },
    {
      action: "vergaderdagen.bijhouden",
      when: "elsewhere",
      thing: { organisation: ELSEWHERE },
      may: ["council admin elsewhere"],
    },
  ],
  guarded: [
    ...SIDES.flatMap((side) =>
      CIRCLES.map((wanted) => ({
        route: "GET /voor-de-raad/:code/buiten-het-register/:id",
        when: `of what is kept by the ${side}, for ${wanted}`,
        action: "overige.lezen" as const,
        ask: async (world: World) => {
          const { id } = await putTie(world, { side, wanted, state: "confirmed" });
          return { address: `/voor-de-raad/${HERE}/buiten-het-register/${id}` };
        },
        may: pageShownTo(side, wanted),
        unknown: without(pageShownTo(side, wanted)),
      })),
    ),
    {
      route: "GET /voor-de-raad/:code/buiten-het-register/:id",
      when: "of a council that takes no part in it",
      action: "overige.lezen",
      ask: async (world) => {
        const { id } = await putTie(world, { state: "confirmed" });
        return { address: `/voor-de-raad/gm0034/buiten-het-register/${id}` };
      },
      may: [],
      unknown: KNOWN,
    },
    {
      route: "GET /voor-de-raad/:code/antwoorden/nieuw",
      when: "the form",
      action: "raadsantwoord.bijhouden",
      ask: () => Promise.resolve({ address: `${ANSWERS}/nieuw` }),
      may: CLERKS,
    },
    {
      route: "POST /voor-de-raad/:code/antwoorden/nieuw",
      when: "the first time",
      action: "raadsantwoord.bijhouden",
      ask: async (world) => {
        await putArrangement(world);
        await forgetAnswers(world);
        return { address: `${ANSWERS}/nieuw`, fields: ANSWER };
      },
      may: CLERKS,
      changes: "council_answer",
    },
    ...(["public", "side"] as const).flatMap((visibility) => {
      const readers: readonly Subject[] =
        visibility === "public" ? KNOWN : ["council reader", "council editor", "council admin"];
      const unknown = KNOWN.filter((it) => !readers.includes(it));
      return [
        {
          route: "GET /raadsantwoorden/:id/wijzigen",
          when: `for ${visibility}`,
          action: "raadsantwoord.bijhouden" as const,
          ask: async (world: World) => ({
            address: `/raadsantwoorden/${await putAnswer(world, { visibility })}/wijzigen`,
          }),
          may: CLERKS,
          unknown,
        },
        {
          route: "POST /raadsantwoorden/:id/wijzigen",
          when: `for ${visibility}`,
          action: "raadsantwoord.bijhouden" as const,
          ask: async (world: World) => ({
            address: `/raadsantwoorden/${await putAnswer(world, { visibility })}/wijzigen`,
            fields: { ...ANSWER, antwoord: "against", _versie: "1" },
          }),
          may: CLERKS,
          unknown,
          changes: "entry_version",
        },
      ];
    }),
    {
      route: "GET /voor-de-raad/:code/agenda/bijhouden",
      when: "the form",
      action: "vergaderdagen.bijhouden",
      ask: () => Promise.resolve({ address: `${FORM}/bijhouden` }),
      may: CLERKS,
    },
    {
      route: "POST /voor-de-raad/:code/agenda/bijhouden",
      when: "the first time",
      action: "vergaderdagen.bijhouden",
      ask: async (world) => {
        await putMeetingDays(world, null);
        return { address: `${FORM}/bijhouden`, fields: DAYS };
      },
      may: CLERKS,
      changes: "meeting_days",
    },
    {
      route: "GET /voor-de-raad/:code/agenda/wijzigen",
      when: "of what is kept",
      action: "vergaderdagen.bijhouden",
      ask: async (world) => {
        await putMeetingDays(world, ["2026-06-03"]);
        return { address: `${FORM}/wijzigen` };
      },
      may: CLERKS,
    },
    {
      route: "GET /voor-de-raad/:code/agenda/wijzigen",
      when: "where nothing is kept",
      action: "vergaderdagen.bijhouden",
      ask: async (world) => {
        await putMeetingDays(world, null);
        return { address: `${FORM}/wijzigen` };
      },
      may: [],
      unknown: KNOWN,
    },
    {
      route: "POST /voor-de-raad/:code/agenda/wijzigen",
      when: "of what is kept",
      action: "vergaderdagen.bijhouden",
      ask: async (world) => {
        await putMeetingDays(world, ["2026-06-03"]);
        return { address: `${FORM}/wijzigen`, fields: { ...DAYS, _versie: "1" } };
      },
      may: CLERKS,
      changes: "entry_version",
    },
  ],
};
