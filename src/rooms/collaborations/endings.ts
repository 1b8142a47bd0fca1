import type { Day } from "#kit/day.ts";
import { wasInForce } from "./chains.ts";
import type { CollaborationTables } from "./tables.ts";
import type { Lineage, TenureVersion } from "./tenure.ts";

export interface Ending {
  versionRooId: string;
  organisationKey: string;
  endedOn: Day;
  basis: NonNullable<CollaborationTables["participation"]["ended_basis"]>;
  succeededBy: string | null;
}

/**
 * How participations ended. The register has no leaving dates: who is missing from the next version left on
 * its first day, unless a merger successor is named there instead; who was in the last version left when the
 * collaboration ended.
 * @param versions one chain, oldest first, with resolved periods
 */
export function endingsOf(versions: TenureVersion[], lineage: Lineage): Ending[] {
  const inForce = versions.filter(wasInForce);
  return inForce.flatMap((version, index) => {
    const next = inForce[index + 1];
    const named = new Set(next?.participations.map((it) => it.organisationKey));
    return version.participations.flatMap(({ organisationKey }): Ending[] => {
      const ending = { versionRooId: version.rooId, organisationKey };
      if (!next) {
        if (version.resolvedUntil === null) return [];
        return [
          {
            ...ending,
            endedOn: version.resolvedUntil,
            basis: "einde van de samenwerking",
            succeededBy: null,
          },
        ];
      }
      if (named.has(organisationKey)) return [];
      const heir = heirNamed(organisationKey, named, lineage);
      return [
        {
          ...ending,
          endedOn: next.resolvedFrom,
          basis: heir === null ? "volgende versie" : "opgevolgd door",
          succeededBy: heir,
        },
      ];
    });
  });
}

function heirNamed(
  key: string,
  named: ReadonlySet<string>,
  lineage: Lineage,
  walked = new Set<string>(),
): string | null {
  if (walked.has(key)) return null;
  walked.add(key);
  for (const { key: heir } of lineage.successors(key)) {
    if (named.has(heir)) return heir;
    const further = heirNamed(heir, named, lineage, walked);
    if (further !== null) return further;
  }
  return null;
}
