/**
 * Whether the advice recognises what exists, and finds who could take a task on, on the register in DATABASE_URL.
 * Recognition: a draft of every arrangement in force is asked for, with words of its title and some of its partners.
 * False alarms: what was new is asked for on the day before it began, when it did not exist. Hosts: whoever joined a
 * running arrangement later asks for its task on the day before. Weights were set on the arrangements, starts and
 * joins that are marked "ingesteld"; the others count. Run by `bin/bench advice-exists`.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { connect } from "../src/kit/database/connect.ts";
import { addDays, type Day } from "../src/kit/day.ts";
import { projectRoot } from "../src/kit/root.ts";
import { type Graph, graphOn } from "../src/rooms/advice/engine/graph.ts";
import type { History } from "../src/rooms/advice/engine/history.ts";
import { readHistory } from "../src/rooms/advice/engine/read-history.ts";
import { findExisting } from "../src/rooms/advice/exists/index.ts";
import { rankHosts } from "../src/rooms/advice/hosts/hosts.ts";
import { standInsOn } from "../src/rooms/advice/question/stand-ins.ts";
import type { Fabric } from "../src/rooms/day/fabric/fabric.ts";
import { readFabric } from "../src/rooms/day/fabric/read.ts";
import { randomFrom, type Start, startsIn, TRAIN_FROM, TRAIN_UNTIL } from "./advice-starts.ts";
import { verdict } from "./statistics.ts";

const DAY = "2026-05-16";
const SEED = 20_260_516;
const GOAL = 0.96;

const { db, close } = await connect({ databaseUrl: process.env.DATABASE_URL ?? "", dataDir: "./var" });
const history = await readHistory(db, DAY);
const fabrics = new Map<Day, Promise<Fabric>>();
function fabricOn(day: Day): Promise<Fabric> {
  const known = fabrics.get(day) ?? readFabric(db, day);
  fabrics.set(day, known);
  return known;
}

const graphs = new Map<Day, Graph>();

/** At which place what was looked for stood. */
class Places {
  readonly #found: number[] = [];

  get count(): number {
    return this.#found.length;
  }

  /** @param place from 0; -1 is not found */
  add(place: number): void {
    this.#found.push(place);
  }

  share(places: number): number {
    return this.#found.filter((it) => it >= 0 && it < places).length / this.count;
  }

  within(places: number): string {
    return this.share(places).toFixed(3).replace(".", ",");
  }

  mrr(): string {
    const sum = this.#found.reduce((total, it) => total + (it < 0 ? 0 : 1 / (it + 1)), 0);
    return (sum / this.count).toFixed(3).replace(".", ",");
  }
}

/** The starts that the replay of partners asks about, too. */
function testStarts(): Start[] {
  const file = readFileSync(join(projectRoot, "bench", "advice-queries.json"), "utf8");
  return (JSON.parse(file) as { starts: Start[] }).starts;
}

/** Drafts of what exists: is it found first, and called the same? */
function recognition(fabric: Fabric): void {
  const random = randomFrom(SEED);
  const rows: Record<string, Record<string, string>> = {};
  const wholeTitle = new Places();
  const texts = {
    "hele titel": (title: string) => title,
    "helft van de woorden": (title: string) => half(title, random),
    "alleen de taak": () => null,
  };
  for (const [title, textOf] of Object.entries(texts))
    for (const size of [1, 2, 3, Number.POSITIVE_INFINITY]) {
      const places = { ingesteld: new Places(), getoetst: new Places() };
      let same = 0;
      for (const it of fabric.arrangements) {
        if (it.members.length < 2 || (size < Number.POSITIVE_INFINITY && it.members.length <= size)) continue;
        const asking = drawn(it.members, size, random).map((member) => fabric.bodies[member]?.code ?? "");
        const text = textOf(it.title);
        const { first: found } = findExisting(
          fabric,
          { participants: asking, task: text === null ? it.task : null, text },
          20,
        );
        const place = found.findIndex((one) => one.arrangement.key === it.key);
        const set = Number(it.key) % 2 === 0 ? places.ingesteld : places.getoetst;
        set.add(place);
        if (title === "hele titel" && set === places.getoetst) wholeTitle.add(place);
        if (set === places.getoetst && found[place]?.kind === "zelfde") same++;
      }
      rows[`${title}, ${size === Number.POSITIVE_INFINITY ? "alle" : size} deelnemers`] = {
        "op 1, ingesteld": places.ingesteld.within(1),
        "op 1, getoetst": places.getoetst.within(1),
        "in 5": places.getoetst.within(5),
        MRR: places.getoetst.mrr(),
        "“zelfde” genoemd": share(same, places.getoetst.count),
        aantal: String(places.getoetst.count),
      };
    }
  console.log(`Herkennen: ontwerpen van ${fabric.arrangements.length} regelingen op ${fabric.day}`);
  console.table(rows);
  const first = wholeTitle.share(1);
  console.log(`Doel op 1 met de hele titel ≥ ${GOAL}: ${first.toFixed(3)}, ${verdict(first >= GOAL)}`);
}

/** What was new did not exist the day before, unless it was a renewal. */
async function falseAlarms(title: string, starts: Start[]): Promise<void> {
  const random = randomFrom(SEED);
  const groups = {
    "nieuwe kring of taak": starts.filter((it) => it.isNew),
    "kring of titel bestond": starts.filter((it) => !it.isNew),
  };
  const rows: Record<string, Record<string, string>> = {};
  const named: string[] = [];
  for (const [group, list] of Object.entries(groups)) {
    const count = { withText: 0, withHalf: 0, withTask: 0, like: 0 };
    for (const start of list) {
      const fabric = await fabricOn(start.day);
      const participants = standingOn(start.participants, start.day);
      const { first: byText } = findExisting(fabric, { participants, task: null, text: start.title }, 5);
      const { first: byTask } = findExisting(fabric, { participants, task: start.task, text: null }, 5);
      if (byText[0]?.kind === "zelfde") {
        count.withText++;
        if (start.isNew) named.push(`${start.day} ${start.title} = ${byText[0].title}`);
      }
      if (byTask[0]?.kind === "zelfde") count.withTask++;
      const {
        first: [byHalf],
      } = findExisting(fabric, { participants, task: null, text: half(start.title, random) }, 1);
      if (byHalf?.kind === "zelfde") count.withHalf++;
      if (byText.length > 0) count.like++;
    }
    rows[group] = {
      starts: String(list.length),
      "“zelfde”, met titel": share(count.withText, list.length),
      "“zelfde”, met halve titel": share(count.withHalf, list.length),
      "“zelfde”, met taak": share(count.withTask, list.length),
      "iets gevonden": share(count.like, list.length),
    };
  }
  console.log(title);
  console.table(rows);
  for (const line of named) console.log(`  vals alarm? ${line}`);
}

/** Real later joins: the arrangement that was joined, among all in force the day before. */
async function laterJoins({ chains }: History): Promise<void> {
  const joins: { key: string; body: string; day: Day; task: string }[] = [];
  for (const chain of chains) {
    const days = [
      ...new Set(
        chain.seats.filter((it) => it.basis === "registered" && it.from > chain.since).map((it) => it.from),
      ),
    ].sort();
    for (const day of days) {
      const before = memberCodes(chain.key, addDays(day, -1));
      const after = memberCodes(chain.key, day);
      if (before.size === 0) continue;
      const task =
        chain.versions.findLast((it) => it.from <= day)?.task ?? chain.versions[0]?.task ?? "overig";
      for (const body of after)
        if (!before.has(body)) joins.push({ key: chain.key, body, day: addDays(day, -1), task });
    }
  }
  const ways = {
    "taak en deelnemer": (it: { task: string }) => it.task,
    "alleen deelnemer": () => null,
  };
  const rows: Record<string, Record<string, string>> = {};
  for (const [title, taskOf] of Object.entries(ways))
    for (const part of ["ingesteld", "getoetst"]) {
      const places = new Places();
      for (const it of joins) {
        if ((Number(it.key) % 2 === 0) !== (part === "ingesteld")) continue;
        const fabric = await fabricOn(it.day);
        const participants = standingOn([it.body], it.day);
        if (participants.length === 0 || fabric.arrangements.every((one) => one.key !== it.key)) continue;
        const ranked = rankHosts(fabric, {
          participants,
          task: taskOf(it),
          text: null,
          powers: null,
          ownStaff: false,
        })
          // Where it sits already is no answer to what it joins.
          .filter(({ arrangement }) =>
            participants.every((code) => !arrangement.members.includes(fabric.indexOf.get(code) ?? -1)),
          );
        places.add(ranked.findIndex((one) => one.arrangement.key === it.key));
      }
      rows[`${title}, ${part}`] = {
        "op 1": places.within(1),
        "in 5": places.within(5),
        "in 10": places.within(10),
        MRR: places.mrr(),
        toetredingen: String(places.count),
      };
    }
  console.log("Gastheren: wie later toetrad, vraagt de dag ervoor");
  console.table(rows);

  function memberCodes(key: string, day: Day): Set<string> {
    const graph = graphs.get(day) ?? graphOn(history, day);
    graphs.set(day, graph);
    const circle = graph.circles.find((it) => it.key === key);
    return new Set(circle?.members.flatMap((it) => graph.nodes[it]?.body.code ?? []));
  }
}

/** Codes of today as those that existed on a day. */
function standingOn(codes: readonly string[], day: Day): string[] {
  const found = codes.flatMap((code) => {
    const body = history.bodies.get(code);
    return body ? standInsOn(history, body, day).map((it) => it.code) : [];
  });
  return [...new Set(found)];
}

/** So many different ones, in order; all when there are fewer. */
function drawn(members: readonly number[], size: number, random: () => number): number[] {
  const pool = [...members];
  while (pool.length > size) pool.splice(Math.floor(random() * pool.length), 1);
  return pool;
}

/** Half of the words of a title, at least one, in their order. */
function half(title: string, random: () => number): string {
  const words = title.split(/\s+/).filter((it) => /\p{L}{3}/u.test(it));
  const kept = drawn(
    words.map((_, place) => place),
    Math.max(1, Math.ceil(words.length / 2)),
    random,
  );
  return kept.map((place) => words[place]).join(" ");
}

const share = (part: number, whole: number): string => (part / whole).toFixed(3).replace(".", ",");

recognition(await fabricOn(DAY));
await falseAlarms("Starts 2010-2015 (ingesteld)", startsIn(history, TRAIN_FROM, TRAIN_UNTIL));
await falseAlarms("Starts sinds 2016", testStarts());
await laterJoins(history);
await close();
