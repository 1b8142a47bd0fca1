/** What a council may do and when, by the act; the arrangement's own text may say more. */
import { addDays, type Day, formatDay } from "#kit/day.ts";
import { ANY_COUNCIL, type CouncilWords } from "./councils.ts";
import { AMENDED } from "./deadlines.ts";
import type { FormCode } from "./forms.ts";
import { isProvisional, type Rule } from "./rule.ts";
import { rulesInForce } from "./table.ts";

export interface CouncilRight {
  moment: string;
  what: string;
  /** The act it follows from, as far as we know the place. */
  basis: string;
  /** Whether the act was not read. */
  unread: boolean;
}

export interface RightsQuestion {
  form: FormCode;
  /** Whether the elected council itself takes part; null when the register does not say, or they differ. */
  takesPart: boolean | null;
  crossBorder: boolean;
  /** Whether an act makes taking part compulsory, so that nobody leaves. */
  bound?: boolean;
  day: Day;
  words: CouncilWords;
}

/** What the council may do on a day, in the words of that council. */
export const councilRights = ({
  form,
  takesPart,
  crossBorder,
  bound = false,
  day,
  words,
}: RightsQuestion): CouncilRight[] => {
  const fill = filling({
    ...words,
    ...termsOn(day),
    changing: bound ? "Wijzigen" : "Aangaan, wijzigen, toetreden of uittreden",
  });
  return rulesInForce("raadsmoment", day)
    .filter(({ forms, value }) => (value.abroad ?? false) === crossBorder && (forms?.includes(form) ?? true))
    .filter(({ value }) => !(bound && value.leaving))
    .map(({ article, says, read, value: { moment, itself } }) => ({
      moment: fill(moment),
      what: fill(
        itself === undefined || takesPart === false
          ? says
          : takesPart
            ? itself
            : `Bij eigen deelname van {council} is het besluit mede aan {council}. Zo niet: ${says.charAt(0).toLowerCase()}${says.slice(1)}`,
      ),
      basis: article,
      unread: isProvisional({ read }),
    }));
};

/** A rule with the days and terms of its own time filled in, for a page about no council in particular. */
export const saysToAny = <Told extends Pick<Rule, "says" | "from">>(rule: Told): Told => ({
  ...rule,
  says: filling({ ...ANY_COUNCIL, ...termsOn(rule.from ?? AMENDED) })(rule.says),
});

const filling = (facts: Partial<Record<string, string>>) => (text: string) =>
  text.replaceAll(/\{(\w+)\}/g, (_, name: string) => facts[name] ?? "");

/** The days and terms that a council's moments name, as the deadlines in force on that day have them. */
function termsOn(day: Day) {
  const inForce = rulesInForce("termijn", day);
  const dateOf = (id: string) => inForce.find((it) => it.id === id)?.value.date;
  /** "30 april": the first day that is too late. */
  const before = (id: string) => {
    const date = dateOf(id);
    return date?.kind === "elk-jaar" ? formatDay(addDays(`2001-${date.last}`, 1)).replace(" 2001", "") : "";
  };
  const draft = dateOf("ontwerpbegroting");
  return {
    framework: before("kaderbrief"),
    budgetSent: before("begroting-naar-toezichthouder"),
    weeks: draft?.kind === "ervoor" ? String(draft.weeks) : "",
  };
}
