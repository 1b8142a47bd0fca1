import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { isDay } from "#kit/day.ts";
import type { Verb } from "#kit/verb.ts";
import { SourceRefused } from "#kit/source-refused.ts";
import { writeProducts } from "./product-source.ts";
import { SHIPPED_PRODUCTS } from "./products.ts";

export const cli: Verb[] = [
  {
    name: "export products",
    help: "<csv> <dag> [map]  maakt onze productenlijst uit de officiële (UPL als csv) van die dag, standaard in data/upl",
    run: async ([file, day, folder = SHIPPED_PRODUCTS], tools) => {
      if (file === undefined || day === undefined || !isDay(day)) {
        tools.err("Geef het bestand op en de dag ervan, zoals 2025-04-30.");
        return 2;
      }
      const { counts } = writeProducts(read(file), basename(file), day, folder);
      tools.out(`${counts.products} producten met ${counts.legalBases} grondslagen bewaard in ${folder}.`);
      return Promise.resolve(0);
    },
  },
];

function read(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new SourceRefused(`Het bestand ${file} is er niet of is niet te lezen.`, { cause });
  }
}
