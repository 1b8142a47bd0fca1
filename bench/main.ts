/** `bin/bench [name …]`: every benchmark, or the ones that are named; `bin/bench grow 10 history` takes words of its own. */
const BENCHES: Record<string, () => Promise<void>> = {
  answers: async () => (await import("./answers.ts")).benchAnswers(),
  size: async () => {
    (await import("./size.ts")).benchSize();
  },
  import: async () => (await import("./import.ts")).benchImport(),
  pages: async () => (await import("./pages.ts")).benchPages(),
  inbox: async () => (await import("./inbox.ts")).benchInbox(),
  people: async () => (await import("./people.ts")).benchPeople(),
  ties: async () => (await import("./ties.ts")).benchTies(),
  dossiers: async () => (await import("./dossiers.ts")).benchDossiers(),
  readiness: async () => (await import("./readiness.ts")).benchReadiness(),
  sheet: async () => (await import("./sheet.ts")).benchSheet(),
  "first-paint": async () => (await import("./first-paint.ts")).benchFirstPaint(),
  crowd: async () => (await import("./crowd.ts")).benchCrowd(),
  lag: async () => (await import("./lag.ts")).benchLag(),
  ground: async () => (await import("./ground.ts")).benchGround(),
  start: async () => (await import("./start.ts")).benchStart(),
  search: async () => (await import("./others.ts")).benchSearchRoom(),
  patchwork: async () => (await import("./others.ts")).benchPatchworkRoom(),
  tasks: async () => {
    (await import("./others.ts")).benchTasksRoom();
  },
  hexagons: async () => {
    (await import("./hexagons.ts")).benchHexagons();
  },
  advice: async () => (await import("./advice.ts")).benchAdvice(),
  "advice-exists": async () => (await import("./others.ts")).benchAdviceExists(),
};
/** Tools that need to be told something. */
const ONLY_BY_NAME = new Set(["answers"]);

const names = process.argv.slice(2);
if (names[0] === "grow") {
  await (await import("./grow.ts")).benchGrow(names.slice(1));
  process.exit();
}
const unknown = names.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  console.error(`Onbekend: ${unknown.join(", ")}. Er is: ${[...Object.keys(BENCHES), "grow"].join(", ")}.`);
  process.exit(2);
}
for (const [name, bench] of Object.entries(BENCHES)) {
  if (names.length > 0 ? !names.includes(name) : ONLY_BY_NAME.has(name)) continue;
  console.log(`\n== ${name}`);
  await bench();
}
process.exit();
