/** The parts of a perspective that agreements can stand on, by keys that stay. */
import { VIEWPOINTS } from "../facts.ts";
import type { Dossier } from "../queries.ts";
import type { Ground } from "./facts.ts";

/** In the order of the page; what is not filled in is nothing to stand on. */
export function groundsOf({ facts, voices }: Dossier, called: (key: string) => string): Ground[] {
  const parts: [string, string, string | null][] = [
    ["vraag", "De vraag", facts.question],
    ["waarom", "Waarom nu", facts.whyNow],
    ["beeld", "Het beeld van straks", facts.picture],
    ["verschil", "Waar wij verschillen", facts.differences],
    ...voices.flatMap(({ organisation, viewpoint, wants, fears }): [string, string, string | null][] => [
      [`${organisation}-${viewpoint}-wil`, `${called(organisation)} wil (${VIEWPOINTS[viewpoint]})`, wants],
      [
        `${organisation}-${viewpoint}-vreest`,
        `${called(organisation)} vreest (${VIEWPOINTS[viewpoint]})`,
        fears,
      ],
    ]),
  ];
  return parts.flatMap(([key, label, text]) => (text === null ? [] : [{ key, label, text }]));
}
