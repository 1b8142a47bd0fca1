/** Looks through a file before anything keeps it: what it is, how large, and whether it is clean. */
import { createHash } from "node:crypto";
import { inWords, type Kind, KINDS, kindOf } from "./kinds.ts";
import type { Scanner } from "./scanner.ts";

export const MOST_FILE_BYTES = 20 * 1024 * 1024;

/** A file that was looked through: only such a one can be kept. */
export class Upload {
  readonly name: string;
  readonly kind: Kind;
  readonly content: Uint8Array;
  readonly scanned: boolean;
  readonly sha256: Buffer;

  private constructor(name: string, kind: Kind, content: Uint8Array, scanned: boolean) {
    this.name = safeName(name, kind);
    this.kind = kind;
    this.content = content;
    this.scanned = scanned;
    this.sha256 = createHash("sha256").update(content).digest();
  }

  /**
   * @param scanner null where the installation has none
   * @returns the file, or the sentence that refuses it
   */
  static async of(file: File, kinds: readonly Kind[], scanner: Scanner | null): Promise<Upload | string> {
    const content = await file.bytes();
    const kind = await kindOf(content, kinds);
    if (!kind) return `Dit bestand is geen ${inWords(kinds)}, wat er ook in zijn naam staat.`;
    if (scanner) {
      const verdict = await scanner(content).catch(() => null);
      if (verdict === null)
        return "De virusscanner antwoordt nu niet, en zonder bewaren we geen bestand. Probeer het later nog eens.";
      if (verdict === "infected")
        return "De virusscanner vindt een virus in dit bestand. Het is niet bewaard.";
    }
    return new Upload(file.name, kind, content, scanner !== null);
  }
}

/** What a file is called: without folders and signs that nobody sees, and with the ending of what it is. */
export function safeName(given: string, kind: Kind): string {
  const { ending } = KINDS[kind];
  const base = given
    .normalize("NFC")
    .replace(/^.*[/\\]/s, "")
    // Signs that nobody sees can make "fdp.exe" of "exe.pdf".
    .replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, "")
    .replaceAll(/["<>:|?*]/g, "")
    .replace(/\.[^.]{1,5}$/, "")
    .replace(/^[.\s]+$/, "")
    .trim()
    .slice(0, 100)
    .toWellFormed();
  return `${base === "" ? "bestand" : base}${ending}`;
}
