import type { Day } from "#kit/day.ts";
import { oncePer } from "#kit/once-per.ts";
import { notFound } from "#kit/problem.ts";
import {
  type ChainVersion,
  type CollaborationChain,
  type Membership,
  membershipsOf,
  type Moment,
  momentOf,
  type Participant,
  readChain,
} from "#rooms/collaborations";
import {
  ANY_COUNCIL,
  boundBy,
  compulsoryBy,
  type CouncilRight,
  councilRights,
  councilTakesPart,
  deadlinesFor,
  isProvisional,
  type Rule,
  whyNotLeave,
} from "#rooms/law";
import { type Address, type Contact, detailsOf, organisationsOf } from "#rooms/organisations";
import type { Db } from "../db.ts";
import type { Council } from "../council.ts";
import { NOTHING_ADDED, type OwnFacts } from "../own/own-facts.ts";

/** Everything on the information sheet of one arrangement. */
export interface Sheet {
  moment: Moment;
  /** Whose council the sheet is for; null on the sheet that is the same for everyone. */
  council: Council | null;
  /** How that organisation takes part on the day; null when it does not, or the sheet is for everyone. */
  participation: Participant | null;
  /** How to reach the executing body; never a person. */
  contacts: Contact[];
  addresses: Address[];
  rights: CouncilRight[];
  /** The rules by which the organisation of the sheet, or anyone who has to take part, cannot leave. */
  bound: Rule<"niveau">[];
  /** What the organisations added themselves. */
  own: OwnFacts;
}

/**
 * A collaboration by its number or by that of one of its texts.
 * @throws Problem 404 when the register never had that number
 */
export async function readCollaboration(db: Db, id: string): Promise<CollaborationChain> {
  const chain = await readChain(db, id);
  if (!chain) throw notFound(`Geen samenwerking met het nummer “${id.slice(0, 40)}”.`);
  return chain;
}

/** The sheet of one arrangement on a day or at one of its texts, for one council or for anyone. */
export async function readSheet(
  db: Db,
  chain: CollaborationChain,
  day: Day,
  version: string | undefined,
  council: Council | null,
  own: OwnFacts = NOTHING_ADDED,
): Promise<Sheet> {
  const moment = momentOf(chain, day, version);
  const [sheet] = await sheetsOf(db, [moment], council, () => own);
  if (!sheet) throw new Error(`no sheet of ${chain.key}`);
  return sheet;
}

/** The sheets of several arrangements on one day for one council: what they have in common is asked once. */
export const readSheets = (
  db: Db,
  chains: readonly CollaborationChain[],
  day: Day,
  council: Council,
  ownOf: (chain: string) => OwnFacts | undefined,
): Promise<Sheet[]> =>
  sheetsOf(
    db,
    chains.map((it) => momentOf(it, day, undefined)),
    council,
    ownOf,
  );

async function sheetsOf(
  db: Db,
  moments: readonly Moment[],
  council: Council | null,
  ownOf: (chain: string) => OwnFacts | undefined,
): Promise<Sheet[]> {
  const executors = await organisationsOf(
    db,
    moments.map((it) => it.version.executor_key),
    ["details"],
  );
  const membershipsOn = oncePer((day: Day) =>
    council === null ? Promise.resolve([]) : membershipsOf(db, council.organisation.key, day),
  );
  return Promise.all(
    moments.map(async (moment) => {
      const { version: text, participants, chain } = moment;
      const executor = executors.get(text.executor_key ?? "");
      const registered = text.details;
      const theirs = executor && detailsOf(executor);
      const participation = participants.find((it) => it.key === council?.organisation.key) ?? null;
      const bound = await boundIn(moment, council, membershipsOn);
      const who = { moment, council, participation, bound };
      return {
        ...who,
        own: ownOf(chain.key) ?? NOTHING_ADDED,
        // The executing body answers the phone; an arrangement without one may give contacts of its own.
        contacts: theirs && theirs.contacts.length > 0 ? theirs.contacts : registered.contacts,
        addresses: theirs && theirs.addresses.length > 0 ? theirs.addresses : registered.addresses,
        rights: rightsOf(who),
      };
    }),
  );
}

/** Why a participant cannot leave, in the words of the law; undefined where it can. */
export const whyBound = ({ bound: [rule] }: Pick<Sheet, "bound">): string | undefined =>
  rule && whyNotLeave(rule);

/** That it cannot leave, where it cannot, and then what the council may do. */
function rightsOf(who: Pick<Sheet, "moment" | "council" | "participation" | "bound">): CouncilRight[] {
  const { form, cross_border: crossBorder } = who.moment.version;
  return [
    ...who.bound.map((it) => ({
      moment: "Uittreden kan niet",
      what: it.says,
      basis: it.article,
      unread: isProvisional(it),
    })),
    ...councilRights({
      form,
      takesPart: takesPartOf(who),
      crossBorder,
      bound: who.bound.length > 0,
      day: who.moment.day,
      words: who.council?.words ?? ANY_COUNCIL,
    }),
  ];
}

async function boundIn(
  { chain, version, day }: Moment,
  council: Council | null,
  membershipsOn: (day: Day) => Promise<Membership[]>,
): Promise<Rule<"niveau">[]> {
  const rules = compulsoryBy(namedOf(version), day, council?.organisation.type);
  if (council === null || rules.length === 0) return rules;
  const others = (await membershipsOn(day)).filter((it) => it.key !== chain.key);
  return boundBy(namedOf(version), others.map(namedOf), day, council.organisation.type);
}

const namedOf = ({
  title,
  executor_name: executor,
  form,
}: Pick<ChainVersion, "title" | "executor_name" | "form">) => ({ title, executor, form });

/**
 * The calendar's days of a year on which the council gets or decides something, earliest first; none when no rule gives
 * a day.
 */
export function keyDaysOf(
  { moment: { chain, version, inForce }, council }: Pick<Sheet, "moment" | "council">,
  year: number,
): { name: string; day: Day }[] {
  if (!inForce) return [];
  const outcomes = deadlinesFor(
    {
      form: version.form,
      textFrom: version.valid_from,
      since: chain.since,
      until: null,
      crossBorder: version.cross_border,
      participantType: council?.organisation.type ?? "gemeente",
    },
    year,
  );
  return outcomes
    .flatMap((it) =>
      it.kind === "dag" && it.rule.value.council !== "volgt"
        ? [{ name: it.rule.value.name.replace(/ naar de raden$/, ""), day: it.day }]
        : [],
    )
    .sort((a, b) => a.day.localeCompare(b.day));
}

/** The administrative bodies that take part: those of the council's own organisation, else everyone's. */
export const organsOf = ({ moment, participation }: Pick<Sheet, "moment" | "participation">): string[] =>
  participation?.organs ?? [...new Set(moment.participants.flatMap((it) => it.organs))];

/** For everyone's sheet it is only certain when it is the same for all who say. */
function takesPartOf({ moment, participation }: Pick<Sheet, "moment" | "participation">): boolean | null {
  if (participation) return councilTakesPart(participation.organs);
  const [first, ...others] = new Set(
    moment.participants.map((it) => councilTakesPart(it.organs)).filter((it) => it !== null),
  );
  return first === undefined || others.length > 0 ? null : first;
}

/** Whether this organisation was ever in the collaboration, on any day the register can tell of. */
export const everTookPart = (chain: CollaborationChain, organisation: string): boolean =>
  chain.tenures.some((it) => it.organisation_key === organisation) ||
  chain.participations.some((it) => it.organisation_key === organisation);
