/** Exports that were damaged at random are read or refused in one sentence, never anything else. `bin/drill` does thousands. */
import { expect, it } from "vitest";
import { cpuClock } from "../src/kit/cpu-testing.ts";
import { SourceRefused } from "../src/kit/source-refused.ts";
import { pieces } from "../src/rooms/register/roo/fixture.ts";
import { readSource } from "../src/rooms/register/roo/read.ts";
import { madeUpRegister } from "./database/import-process.ts";

const RUNS = Number(process.env.FUZZ_RUNS ?? 150);
/** One damaged file may not hold the reader longer than this, in CPU. */
const MOST_MS = 10_000;

/** Numbers that look random and are the same every time, so that a failure can be done again by its run. */
function numbers(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761 + 1;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 374_761_393) >>> 0;
    return state % below;
  };
}

const SPLINTERS = [
  "<",
  ">",
  "</",
  "&",
  "&#0;",
  "&bestaatniet;",
  "]]>",
  "<![CDATA[",
  "<!--",
  "<!DOCTYPE x [<!ENTITY a 'b'>]>",
  "<?xml version='1.0'?>",
  "<a>".repeat(150),
  '"',
  "\u0000",
  "\ufeff",
  "p:",
  "xmlns:p=''",
  "<p:regeling/>",
  "9".repeat(400),
];

type Damage = (text: Buffer, pick: (below: number) => number) => Buffer;

const DAMAGES: Record<string, Damage> = {
  "breekt af": (text, pick) => text.subarray(0, pick(text.length)),
  "andere bytes": (text, pick) => {
    const copy = Buffer.from(text);
    for (let count = 1 + pick(20); count > 0; count--) copy[pick(copy.length)] = pick(256);
    return copy;
  },
  "stuk weg": (text, pick) => {
    const at = pick(text.length);
    return Buffer.concat([text.subarray(0, at), text.subarray(at + 1 + pick(2_000))]);
  },
  "stuk dubbel": (text, pick) => {
    const at = pick(text.length);
    const end = at + pick(2_000);
    return Buffer.concat([text.subarray(0, end), text.subarray(at)]);
  },
  splinter: (text, pick) => {
    const at = pick(text.length);
    return Buffer.concat([
      text.subarray(0, at),
      Buffer.from(SPLINTERS[pick(SPLINTERS.length)] ?? ""),
      text.subarray(at),
    ]);
  },
  "alles door elkaar": (text, pick) => {
    const at = pick(text.length);
    return Buffer.concat([text.subarray(at), text.subarray(0, at)]);
  },
};

/** A small piece of a sound export keeps a run short: the first organisations and arrangements. */
const sound = Buffer.from(madeUpRegister(0, { municipalities: 12, arrangements: 8, size: 4 }));

it(
  `reads or refuses ${RUNS} damaged exports, and never fails in another way`,
  { timeout: 60_000 + RUNS * 100 },
  async () => {
    const kinds = Object.entries(DAMAGES);
    const outcomes = { gelezen: 0, geweigerd: 0 };
    for (let run = 0; run < RUNS; run++) {
      const pick = numbers(run + 1);
      const [kind, damage] = kinds[pick(kinds.length)] ?? kinds[0]!;
      const bytes = damage(sound, pick);
      const spent = cpuClock();
      try {
        await readSource({
          name: "kapot.xml",
          xml: pieces(bytes, 1 + pick(5_000)),
          hash: () => "0".repeat(64),
        });
        outcomes.gelezen += 1;
      } catch (error) {
        expect(error, `poging ${run} (${kind})`).toBeInstanceOf(SourceRefused);
        expect((error as SourceRefused).message, `poging ${run} (${kind})`).toMatch(/^\p{Lu}.*\.$/su);
        outcomes.geweigerd += 1;
      }
      expect(spent(), `poging ${run} (${kind})`).toBeLessThan(MOST_MS);
    }
    expect(outcomes.geweigerd).toBeGreaterThan(0);
    console.log(
      `Kapotte exports: ${outcomes.geweigerd} geweigerd, ${outcomes.gelezen} toch leesbaar, geen andere fout.`,
    );
  },
);
