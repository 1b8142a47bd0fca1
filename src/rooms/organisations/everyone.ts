import { keptPerEdition } from "#kit/kept.ts";
import type { OrganisationType } from "./facts.ts";
import type { Nameable } from "./finder.ts";
import { type ListedOrganisation, listOrganisations } from "./queries.ts";

/** More organisations than there ever were. */
const ALL = 1_000_000;

/** Everyone there ever was, in order of name, read once: whom a reader means is looked for among all of them. */
export const everyOrganisation = keptPerEdition(
  async (building): Promise<readonly (ListedOrganisation & Nameable)[]> => {
    const filter = { day: building.edition().day, everExisted: true };
    const rows = await listOrganisations(building.db, filter, { sort: "naam", offset: 0, limit: ALL });
    return rows.map((it) => ({ ...it, code: it.key }));
  },
);

/** Those of one kind. */
export const everyoneOfType = keptPerEdition(async (building, type: OrganisationType) =>
  (await everyOrganisation(building)).filter((it) => it.type === type),
);
