import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { encodingFor, pack } from "./encoding.ts";

it.each([
  ["", null],
  ["br", "br"],
  ["gzip, deflate, br, zstd", "br"],
  ["gzip", "gzip"],
  ["br;q=0", null],
  ["br;q=0, gzip", "gzip"],
  ["br;q=0.000,gzip;q=0", null],
  ["gzip;q=1.0, br;q=0.5", "gzip"],
  ["BR ; Q=1", "br"],
  ["*", "br"],
  ["*;q=0", null],
  ["br;q=0, *", "gzip"],
  ["identity, br;q=0.5", null],
  ["identity;q=0.5, br", "br"],
  ["identity;q=0", null],
  ["br;q=2", null],
  ["abracadabra, subr", null],
] as const)("a reader that sends “%s” gets %s", (accepted, encoding) => {
  expect(encodingFor(accepted)).toBe(encoding);
});

it("what is packed comes out again", async () => {
  const plain = Buffer.from("Coëvorden ".repeat(5_000));
  expect(brotliDecompressSync(await pack("br", plain))).toEqual(plain);
  expect(gunzipSync(await pack("gzip", plain))).toEqual(plain);
  expect((await pack("br", plain)).length).toBeLessThan(1_000);
});
