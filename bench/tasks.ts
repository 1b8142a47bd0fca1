/**
 * Measures how well arrangements are sorted into task families. Run: `node bench/tasks.ts [source] [--fouten]`,
 * where the source is a folder with the register as CSV or the register's export (.xml, .xml.gz).
 *
 * Labelled: arrangements in force with a registered policy area, that area hidden from the classifier. They are
 * parted in two by a hash of their ROO id; the words were chosen by reading one half, the other is reported.
 * An answer is right "ruim" when any registered theme may stand for that family, and right "streng" when the
 * themes point at that family most. Sample: 100 arrangements without a policy area, sorted by hand before the
 * classifier was run on them.
 */
import { existsSync } from "node:fs";
import { broadly, type Case, partition, score, SIGHTS, type Sight, strictly } from "./tasks-measure.ts";
import { readArrangements } from "./tasks-source.ts";

const DAY = "2026-05-16";

const args = process.argv.slice(2);
const source = args.find((arg) => !arg.startsWith("--")) ?? "../shared/data/csv";
if (!existsSync(source)) {
  console.error(
    `Geen gegevens gevonden in ${source}: geef een map met CSV of een export van het register op.`,
  );
  process.exit(1);
}
const { inForce, tuned, reported, sample } = partition(readArrangements(source), DAY);

console.log(
  `${inForce.length} regelingen van kracht op ${DAY}, ${tuned.length + reported.length} met een beleidsterrein.`,
);
report(`Afgesteld op deze helft (${tuned.length})`, {
  ruim: tuned.map(broadly),
  streng: tuned.map(strictly),
});
report(`Andere helft: dit is de uitkomst (${reported.length})`, {
  ruim: reported.map(broadly),
  streng: reported.map(strictly),
});
report(`Steekproef zonder beleidsterrein, met de hand ingedeeld (${sample.length})`, { hand: sample });

function report(title: string, countings: Record<string, Case[]>) {
  console.log(`\n${title}`);
  const rows = (Object.keys(SIGHTS) as Sight[]).map((sight) => {
    const figures = Object.entries(countings).flatMap(([name, cases]) => {
      const { right, of, macroF1 } = score(cases, sight);
      return [
        [`${name}: goed`, `${right}/${of}`],
        [`${name}: nauwkeurigheid`, Number((right / of).toFixed(3))],
        [`${name}: macro-F1`, Number(macroF1.toFixed(3))],
      ];
    });
    return [sight, Object.fromEntries(figures) as Record<string, string | number>] as const;
  });
  console.table(Object.fromEntries(rows));
  if (args.includes("--fouten")) Object.values(countings)[0]?.forEach(explainFault);
}

function explainFault({ arrangement, right }: Case) {
  const { code, why } = SIGHTS["titel, uitvoerder en doel"](arrangement);
  if (right.includes(code)) return;
  console.log(`${arrangement.rooId} ${arrangement.title}: ${code}, ${why}; goed: ${right.join(", ")}`);
}
