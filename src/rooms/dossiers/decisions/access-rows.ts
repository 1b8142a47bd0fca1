/** Who reaches the steps of a dossier, stated by hand. */
import { ELSEWHERE, IN_EMERGENCY, type RouteRow } from "#kit/route-access.ts";
import { MEMBERS, SIDES, without, WRITES, WRITES_ELSEWHERE } from "#kit/route-access-circles.ts";
import type { Side } from "#kit/reader.ts";
import { READERS, type World } from "../access-asking.ts";
import { dossierIn, putDossier, type Wanted } from "../testing-dossiers.ts";
import { amendPath } from "./paths.ts";
import { AMENDED, DECIDED, PART, PROCEDURE, putDraftDone, putSteps } from "./testing-decisions.ts";

/** What is asked of one with steps, which is in the version that these brought it to. */
const askOf =
  (wanted: Wanted, step: string, fields?: Record<string, string>, edits = false) =>
  async (world: World) => {
    const { id } = await putDossier(world, { state: "shared", wanted: "participants", ...wanted });
    await putSteps(world, id);
    const address = `/dossiers/${id}/besluiten${step}`;
    const { version } = await dossierIn(world, id);
    return fields
      ? { address, fields: { ...fields, ...(edits && { _versie: String(version) }) } }
      : { address };
  };

/** The same, with what all did together recorded. */
const askRecorded = (side: Side, fields?: Record<string, string>) => async (world: World) => {
  const { id } = await putDossier(world, { state: "shared", wanted: "participants", side });
  await putSteps(world, id);
  await putDraftDone(world, id);
  const { version } = await dossierIn(world, id);
  const address = amendPath(id, "ontwerp");
  return fields ? { address: `${address}?stand=${version}`, fields } : { address };
};

const keeping = (side: Side) => ({
  action: "dossier.bijhouden" as const,
  may: WRITES[side],
  unknown: without(READERS),
});

export const decisionRows: readonly RouteRow[] = [
  {
    route: "GET /dossiers/:id/besluiten",
    when: "for the parties",
    action: "dossier.lezen",
    ask: askOf({}, ""),
    may: [...READERS, IN_EMERGENCY],
    unknown: without([...READERS, IN_EMERGENCY]),
  },
  {
    route: "GET /dossiers/:id/besluiten",
    when: "of a draft, which its own organisation reads",
    action: "dossier.lezen",
    ask: async (world: World) => ({ address: `/dossiers/${(await putDossier(world)).id}/besluiten` }),
    may: [...MEMBERS, IN_EMERGENCY],
    unknown: without([...MEMBERS, IN_EMERGENCY]),
  },
  ...SIDES.flatMap((side): RouteRow[] => [
    {
      route: "GET /dossiers/:id/besluiten/procedure",
      when: `shared, kept by the ${side}`,
      ask: askOf({ side }, "/procedure"),
      ...keeping(side),
    },
    {
      route: "POST /dossiers/:id/besluiten/procedure",
      when: `shared, kept by the ${side}`,
      ask: askOf({ side }, "/procedure", { ...PROCEDURE, vorm: "OL" }, true),
      ...keeping(side),
      changes: "entry_version",
    },
    {
      route: "POST /dossiers/:id/besluiten/onderdelen/:onderdeel",
      when: `shared, kept by the ${side}`,
      ask: askOf({ side }, "/onderdelen/evaluatie", PART),
      ...keeping(side),
      changes: "dossier_part",
    },
    {
      route: "POST /dossiers/:id/besluiten/stappen/:stap",
      when: `what all do together, kept by the ${side}`,
      action: "dossier.namens-partij",
      ask: askOf({ side }, "/stappen/ontwerp", DECIDED),
      may: WRITES[side],
      unknown: without(READERS),
      changes: "dossier_decision",
    },
    {
      route: "POST /dossiers/:id/besluiten/stappen/:stap",
      when: `of another party, before its time, kept by the ${side}`,
      action: "dossier.namens-partij",
      ask: askOf({ side }, `/stappen/besluit.${ELSEWHERE}.board`, DECIDED),
      may: [],
      cannot: WRITES_ELSEWHERE[side],
      unknown: without(READERS),
    },
    {
      route: "GET /dossiers/:id/besluiten/stappen/:stap/wijzigen",
      when: `what all did together, kept by the ${side}`,
      action: "dossier.namens-partij",
      ask: askRecorded(side),
      may: WRITES[side],
      unknown: without(READERS),
    },
    {
      route: "POST /dossiers/:id/besluiten/stappen/:stap/wijzigen",
      when: `what all did together, kept by the ${side}`,
      action: "dossier.namens-partij",
      ask: askRecorded(side, AMENDED),
      may: WRITES[side],
      unknown: without(READERS),
      changes: "dossier_decision",
    },
  ]),
  {
    route: "POST /dossiers/:id/besluiten/procedure",
    when: "a draft: the perspective comes first",
    action: "dossier.bijhouden",
    ask: async (world: World) => {
      const { id } = await putDossier(world, { side: "council" });
      return { address: `/dossiers/${id}/besluiten/procedure`, fields: { ...PROCEDURE, _versie: "1" } };
    },
    may: [],
    cannot: WRITES.council,
    unknown: without(MEMBERS),
  },
];
