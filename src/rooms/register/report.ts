import type { Warning } from "./facts.ts";
import type { ImportResult } from "./import.ts";

/** Examples per kind of warning; all of them stand on the page about the data. */
const EXAMPLES = 3;

/** What an import did, as lines for the command line: what was read, what changed, what was odd. */
export function reportLines(result: ImportResult): string[] {
  const read = Object.entries(result.counts).map(([what, count]) => `${what}: ${count}`);
  return [`Gelezen: ${read.join(", ")}.`, ...changeLines(result), ...warningLines(result.warnings)];
}

function changeLines({ written, changes }: ImportResult): string[] {
  if (written === 0) return ["Niets veranderd: 0 rijen geschreven."];
  const told = Object.entries(changes).filter(([, count]) => count > 0);
  return [
    ...(told.length > 0 ? [`Records: ${told.map(([what, count]) => `${count} ${what}`).join(", ")}.`] : []),
    `Geschreven: ${written}.`,
  ];
}

/** Warnings by kind, the most frequent first. */
export function warningsByKind(warnings: Warning[]): { kind: string; details: string[] }[] {
  return [...Map.groupBy(warnings, (it) => it.kind)]
    .map(([kind, found]) => ({ kind, details: found.map((it) => it.detail) }))
    .sort((a, b) => b.details.length - a.details.length || a.kind.localeCompare(b.kind, "nl"));
}

function warningLines(warnings: Warning[]): string[] {
  if (warnings.length === 0) return ["Geen waarschuwingen."];
  return [
    `Waarschuwingen: ${warnings.length}.`,
    ...warningsByKind(warnings).flatMap(({ kind, details }) => [
      `  ${kind}: ${details.length}`,
      ...details.slice(0, EXAMPLES).map((detail) => `    ${detail}`),
      ...(details.length > EXAMPLES ? [`    … en nog ${details.length - EXAMPLES}`] : []),
    ]),
  ];
}
