/** Files that hold what is asked for, but packed: to be told as what they are, not as broken text. */
import { SourceRefused } from "./source-refused.ts";

/** How such files begin, by the name people know. */
const BEGINNINGS: readonly [name: string, bytes: readonly number[]][] = [
  ["zip-bestand (of een Excel-bestand)", [0x50, 0x4b, 0x03, 0x04]],
  ["leeg zip-bestand", [0x50, 0x4b, 0x05, 0x06]],
  ["7z-bestand", [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ["rar-bestand", [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  ["xz-bestand", [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]],
  ["bz2-bestand", [0x42, 0x5a, 0x68]],
  ["zst-bestand", [0x28, 0xb5, 0x2f, 0xfd]],
  ["Excel-bestand", [0xd0, 0xcf, 0x11, 0xe0]],
  ["pdf-bestand", [0x25, 0x50, 0x44, 0x46, 0x2d]],
];
const GZIP: (typeof BEGINNINGS)[number] = ["gz-bestand", [0x1f, 0x8b]];

/** So many bytes tell them apart. */
export const PACKED_HEAD = 6;

/**
 * @param head the first bytes, `PACKED_HEAD` when there are so many
 * @param gzip whether gzip is refused too, where nobody unpacks it
 * @param inGzip whether the bytes came out of gzip already
 * @throws SourceRefused for a file that must be unpacked or saved otherwise first
 */
export function refusePacked(head: Uint8Array, { gzip = true, inGzip = false } = {}): void {
  const found = [...BEGINNINGS, ...(gzip ? [GZIP] : [])].find(([, bytes]) =>
    bytes.every((byte, index) => head[index] === byte),
  );
  if (found)
    throw new SourceRefused(
      `${inGzip ? "In dit gz-bestand zit" : "Dit is"} een ${found[0]}. Pak het uit, of bewaar het als gewone tekst (zoals CSV), en geef dat bestand.`,
    );
}
