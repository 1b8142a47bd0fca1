/** Who reaches the lists of dossiers in order, stated by hand. */
import { ELSEWHERE, type RouteRow, type Subject } from "#kit/route-access.ts";
import { pageShownTo, SIDES, without, WRITES, WRITES_ELSEWHERE } from "#kit/route-access-circles.ts";
import { READERS, type World } from "../access-asking.ts";
import { OFFICE } from "../testing-dossiers.ts";
import { ORDER_CIRCLES, type OrderCircle } from "./facts.ts";
import { ORDER_FIELDS, type PutOrder, putOrder } from "./testing-orders.ts";

type Put = Awaited<ReturnType<typeof putOrder>>;

const askOf =
  (wanted: PutOrder, path: string, fields?: (it: Put) => Record<string, string>) => async (world: World) => {
    const it = await putOrder(world, wanted);
    const address = `/volgordes/${it.id}${path}`;
    return fields ? { address, fields: fields(it) } : { address };
  };
const versioned = (more: (it: Put) => Record<string, string>) => (it: Put) => ({
  ...more(it),
  _versie: String(it.version),
});

const OWN = `/organisaties/${ELSEWHERE}/volgorde`;

/** @param beginners who begins something for an organisation */
export const orderRows = (beginners: readonly Subject[]): readonly RouteRow[] => [
  {
    route: "GET /volgordes/nieuw",
    when: "the form",
    action: "dossier.beginnen",
    ask: () => Promise.resolve({ address: "/volgordes/nieuw" }),
    may: beginners,
  },
  {
    route: "POST /volgordes/nieuw",
    when: "one more, for one's own organisation and another",
    action: "dossier.beginnen",
    // Whoever is elsewhere begins it with an organisation that is not his own.
    ask: () =>
      Promise.resolve({
        address: "/volgordes/nieuw",
        fields: { ...ORDER_FIELDS, organisaties: `gm0106, ${ELSEWHERE}` },
      }),
    may: beginners,
    changes: "dossier_order",
  },
  ...(["", "/volgorde.csv"] as const).flatMap((ending) =>
    SIDES.flatMap((side) =>
      (Object.keys(ORDER_CIRCLES) as OrderCircle[]).map((visibility): RouteRow => ({
        route: `GET /volgordes/:id${ending}`,
        when: `kept by the ${side}, for ${visibility}`,
        action: "dossier.lezen",
        ask: askOf({ side, visibility, set: true }, ending),
        may: pageShownTo(side, visibility),
        unknown: without(pageShownTo(side, visibility)),
      })),
    ),
  ),
  ...SIDES.flatMap((side): RouteRow[] => {
    const keeping = { action: "dossier.bijhouden" as const, may: WRITES[side], unknown: without(READERS) };
    const speaking = {
      action: "dossier.namens-partij" as const,
      may: WRITES_ELSEWHERE[side],
      unknown: without(READERS),
    };
    const kept = (path: string, changes: string, fields: (it: Put) => Record<string, string>): RouteRow[] => [
      {
        route: `GET /volgordes/:id${path}`,
        when: `kept by the ${side}`,
        ask: askOf({ side }, path),
        ...keeping,
      },
      {
        route: `POST /volgordes/:id${path}`,
        when: `kept by the ${side}`,
        ask: askOf({ side }, path, versioned(fields)),
        ...keeping,
        changes,
      },
    ];
    return [
      ...kept("/wijzigen", "entry_version", () => ({ ...ORDER_FIELDS, titel: "Anders" })),
      ...kept("/vaststellen", "dossier_order_line", ({ dossier }) => ({ plek1: dossier })),
      ...kept("/nu-niet", "dossier_order_line", ({ dossier }) => ({ dossier, reden: "geen mensen" })),
      {
        route: "GET /volgordes/:id/organisaties/:code/volgorde",
        when: `of another organisation, kept by the ${side}`,
        ask: askOf({ side }, OWN),
        ...speaking,
      },
      {
        route: "POST /volgordes/:id/organisaties/:code/volgorde",
        when: `of another organisation, kept by the ${side}`,
        ask: askOf({ side }, OWN, ({ dossier }) => ({ plek1: dossier, uren: "1.250", functie: OFFICE })),
        ...speaking,
        changes: "dossier_order_word",
      },
      ...(["bevestigen", "anders"] as const).map((answer): RouteRow => ({
        route: `POST /volgordes/:id/organisaties/:code/${answer}`,
        when: `of another organisation, kept by the ${side}`,
        ask: askOf({ side, set: true }, `/organisaties/${ELSEWHERE}/${answer}`, ({ setVersion }) => ({
          ...(answer === "anders" && { reden: "jeugd gaat voor" }),
          functie: OFFICE,
          tekst: String(setVersion),
        })),
        ...speaking,
        changes: "dossier_order_answer",
      })),
      {
        route: "POST /volgordes/:id/afronden",
        when: `kept by the ${side}`,
        ask: askOf(
          { side },
          "/afronden",
          versioned(() => ({})),
        ),
        ...keeping,
        changes: "entry_version",
      },
      {
        route: "POST /volgordes/:id/hervatten",
        when: `kept by the ${side}`,
        ask: askOf(
          { side, closed: true },
          "/hervatten",
          versioned(() => ({})),
        ),
        ...keeping,
        changes: "entry_version",
      },
    ];
  }),
  {
    route: "POST /volgordes/:id/organisaties/:code/bevestigen",
    when: "where no shared order was set",
    action: "dossier.namens-partij",
    ask: askOf({}, `/organisaties/${ELSEWHERE}/bevestigen`, () => ({ functie: OFFICE, tekst: "0" })),
    may: [],
    cannot: WRITES_ELSEWHERE.executive,
    unknown: without(READERS),
  },
];
