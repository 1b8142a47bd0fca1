/** Who has to be told of a merger, each once, with everything it concerns. */
import { compareNames, type OrganisationType, shortName } from "#rooms/organisations";
import type {
  ArrangementReference,
  Body,
  Informed,
  InformedAs,
  State,
  UnknownRole,
  WorkItem,
} from "./facts.ts";

const ORDER: InformedAs[] = ["provincie", "uitvoerder", "bronhouder", "partner"];

/** The elected body of a participant; of others its board. */
const ELECTED: Partial<Record<OrganisationType, string>> = {
  gemeente: "De raad van",
  provincie: "Provinciale Staten van",
  waterschap: "Het algemeen bestuur van",
};

/**
 * @param items the arrangements a merger touches
 * @param merging the municipalities themselves: they need not be told
 */
export function informedBy(
  items: WorkItem[],
  state: State,
  merging: ReadonlySet<string>,
): { informed: Informed[]; unknown: UnknownRole[] } {
  const told = new Map<string, Informed>();
  const tell = (key: string, name: string, as: InformedAs, about: ArrangementReference[]) => {
    const known = told.get(`${key} ${name}`) ?? { key, name, as: [], about: [] };
    if (!known.as.includes(as)) known.as.push(as);
    for (const { key: id, title } of about)
      if (!known.about.some((it) => it.key === id)) known.about.push({ key: id, title });
    told.set(`${key} ${name}`, known);
  };

  const adapted = items.filter((it) => it.group !== "vervalt").map((it) => it.arrangement);
  // Without anything to adapt there is no term that the province could extend.
  if (adapted.length > 0)
    for (const [key, name] of state.provinces)
      tell(key, `Gedeputeerde Staten van ${name.replace(/^Provincie /, "")}`, "provincie", adapted);

  const unknown = new Map<UnknownRole["role"], ArrangementReference[]>();
  for (const { arrangement, others } of items) {
    for (const role of ["uitvoerder", "bronhouder"] as const) {
      const holders = state.duties.filter((it) => it.arrangement.key === arrangement.key && it.role === role);
      for (const { body } of holders)
        if (!merging.has(body.key)) tell(body.key, body.name, role, [arrangement]);
      if (holders.length === 0) unknown.set(role, [...(unknown.get(role) ?? []), arrangement]);
    }
    for (const other of others) if (!other.gone) tell(other.key, addressOf(other), "partner", [arrangement]);
  }
  return {
    informed: [...told.values()].sort(
      (a, b) => rank(a) - rank(b) || b.about.length - a.about.length || compareNames(a, b),
    ),
    unknown: [...unknown].map(([role, about]) => ({ role, about })),
  };
}

const rank = (it: Informed) => Math.min(...it.as.map((as) => ORDER.indexOf(as)));

const addressOf = (body: Body): string =>
  `${ELECTED[body.type] ?? "Het bestuur van"} ${shortName(body.name).replace(/^Provincie /, "")}`;
