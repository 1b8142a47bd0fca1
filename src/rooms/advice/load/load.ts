import { counted } from "#kit/words.ts";
import { type BodyIndex, type Fabric, onceFor, lawForm } from "#rooms/day";
import { COUNCILS, deadlinesFor, type FormCode, formName, type Participation } from "#rooms/law";
import type { OrganisationType } from "#rooms/organisations";
import type { Statement } from "../level/index.ts";
import { bodyAt, nameOf } from "../level/places.ts";
import { quartiles } from "../level/sizes.ts";
import { type Overlap, overlapOf } from "./overlap.ts";

export interface LoadQuestion {
  participants: readonly BodyIndex[];
  /** The calendar year to count for. */
  year: number;
  /** The form the new cooperation would get; null when that is open. */
  form: FormCode | null;
  /** Keys of cross-border arrangements: of those no deadlines are known. */
  crossBorder: ReadonlySet<string>;
}

/** What one participant already carries, and what this would add. */
export interface PartnerLoad {
  code: string;
  name: string;
  /** Keys of the arrangements it is in. */
  arrangements: string[];
  /** Moments a year on which its council gets something or must answer; null when it has no council. */
  deadlines: number | null;
  /** What a new arrangement of the form asked for adds; null when form or council is not known. */
  added: number | null;
  /** Arrangements of which it is not known what they ask. */
  unknown: string[];
  statements: Statement[];
}

export interface Load {
  partners: PartnerLoad[];
  overlap: Overlap;
  /** How the moments were counted, and how sure that is. */
  note: Statement;
}

/** What a new cooperation adds for each participant, and what the same owners already have together. */
export function loadOf(fabric: Fabric, question: LoadQuestion): Load {
  return {
    partners: question.participants.map((it) => partnerLoad(fabric, it, question)),
    overlap: overlapOf(fabric, question.participants),
    note: {
      kind: "telling",
      text: `Geteld voor ${question.year}: hoe vaak de raad volgens de wet een stuk ontvangt of erop kan reageren. Een regeling kan meer of andere momenten kennen.`,
      records: [],
    },
  };
}

function partnerLoad(fabric: Fabric, index: BodyIndex, question: LoadQuestion): PartnerLoad {
  const { year, form, crossBorder } = question;
  const { code, type } = bodyAt(fabric, index);
  const own = (fabric.arrangementsOf[index] ?? []).flatMap((it) => fabric.arrangements[it] ?? []);
  const asked = own.map((it) =>
    councilDeadlines(
      {
        form: lawForm(it),
        textFrom: it.validFrom,
        since: it.seats.find((one) => one.body === index)?.since ?? it.since,
        crossBorder: crossBorder.has(it.key),
      },
      type,
      year,
    ),
  );
  const fresh = {
    textFrom: `${year}-01-01`,
    since: `${year}-01-01`,
    crossBorder: false,
  };
  const council = hasCouncil(type);
  const load = {
    code,
    name: nameOf(fabric, index),
    arrangements: own.map((it) => it.key),
    deadlines: council ? asked.reduce((sum, count) => sum + count, 0) : null,
    added: council && form !== null ? councilDeadlines({ ...fresh, form }, type, year) : null,
    unknown: own.filter((it) => crossBorder.has(it.key)).map((it) => it.key),
  };
  return { ...load, statements: statementsOf(fabric, index, load, question) };
}

/** Whether the participant has an elected body that the calendar speaks of. */
const hasCouncil = (type: OrganisationType): boolean => COUNCILS[type] !== undefined;

/** How often in a year a council gets something or must answer, by the rules of the calendar; 0 without a council. */
export const councilDeadlines = (
  arrangement: Omit<Participation, "participantType" | "until">,
  participantType: OrganisationType,
  year: number,
): number =>
  deadlinesFor({ ...arrangement, participantType, until: null }, year).filter(
    (it) => it.kind === "dag" && it.rule.value.council !== "volgt",
  ).length;

/** How many arrangements the middle municipality is in. */
const middleCount = onceFor(
  (fabric: Fabric): number =>
    quartiles(fabric.municipalities.map((it) => fabric.arrangementsOf[it]?.length ?? 0))?.middle ?? 0,
);

function statementsOf(
  fabric: Fabric,
  index: BodyIndex,
  load: Omit<PartnerLoad, "statements">,
  { form, year }: LoadQuestion,
): Statement[] {
  const records = [...load.arrangements, load.code];
  const isMunicipality = bodyAt(fabric, index).type === "gemeente";
  const found: Statement[] = [
    {
      kind: "aantal",
      text: `${load.name} zit nu in ${counted(load.arrangements.length, "regeling", "regelingen")}${isMunicipality ? `; de middelste gemeente in ${middleCount(fabric)}` : ""}.`,
      records,
    },
  ];
  if (load.deadlines === null) return found;
  const now = `Dat geeft in ${year} ${counted(load.deadlines, "moment", "momenten")} voor de raad`;
  const more =
    form === null || load.added === null
      ? ""
      : load.added === 0
        ? `; een ${formName(form)} voegt er geen toe`
        : `; een ${formName(form)} voegt er ${load.added} toe`;
  found.push({ kind: "momenten", text: `${now}${more}.`, records });
  if (load.unknown.length > 0)
    found.push({
      kind: "onbekend",
      text: `Van ${counted(load.unknown.length, "grensoverschrijdende regeling", "grensoverschrijdende regelingen")} weten wij de momenten niet.`,
      records: load.unknown,
    });
  return found;
}
