import { expect, it } from "vitest";
import { CHAIN_EXAMPLES } from "./demo.ts";

const ARTICLE = /^[A-Z][A-Za-z0-9 ]+ artikel \d+, [a-z ]+ lid( onder [a-z])?( en [a-z]+ lid)?$/;

it("names law, article and paragraph at each link of the chains in the demo, and which text was read", () => {
  expect(CHAIN_EXAMPLES.map((it) => it.links.length)).toEqual([4, 4]);
  for (const { facts, source, links } of CHAIN_EXAMPLES) {
    expect(facts.example).toBe(true);
    expect(source).toMatch(/^eigen opgave; .* wetstekst van 2015 .*, niet in die van nu$/);
    for (const { law } of links) for (const one of law?.split("; ") ?? [""]) expect(one).toMatch(ARTICLE);
  }
});
