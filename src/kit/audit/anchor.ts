/**
 * Links of the chain, written down outside the database and signed: who can change all rows of the database still
 * cannot change what others have of it.
 */
import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from "node:crypto";
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Anchored } from "./chain.ts";

export interface Anchor extends Anchored {
  at: string;
  /** Ed25519 over place, hash and moment, base64. */
  signature: string;
}

const signed = ({ place, hash, at }: Omit<Anchor, "signature">): Buffer =>
  Buffer.from(`${place} ${hash} ${at}`);

/** The key of the installation: made the first time, readable by its own user alone. */
export function keyAt(path: string): KeyObject {
  if (!existsSync(path)) {
    const { privateKey } = generateKeyPairSync("ed25519");
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, privateKey.export({ type: "pkcs8", format: "pem" }), { mode: 0o600, flag: "wx" });
  }
  return createPrivateKey(readFileSync(path, "utf8"));
}

/** The public half, to check anchors with, as PEM. */
export const publicKeyOf = (key: KeyObject): string =>
  createPublicKey(key).export({ type: "spki", format: "pem" }).toString();

/** Adds the last link to the file, unless it stands there already. */
export function anchor(path: string, key: KeyObject, head: Anchored, at: Date): Anchor | null {
  const last = readAnchors(path).at(-1);
  if (last?.place === head.place) return null;
  const line = { place: head.place, hash: head.hash, at: at.toISOString() };
  const written = { ...line, signature: sign(null, signed(line), key).toString("base64") };
  mkdirSync(dirname(path), { recursive: true });
  appendFileSync(path, `${JSON.stringify(written)}\n`);
  return written;
}

/** What was written down, the oldest first; a last line that was cut off by a crash is none. */
export function readAnchors(path: string): Anchor[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, "utf8")
    .split("\n")
    .flatMap((line) => {
      try {
        return line === "" ? [] : [JSON.parse(line) as Anchor];
      } catch {
        return [];
      }
    });
}

/** Whether this installation wrote an anchor. */
export const isOurs = ({ signature, ...line }: Anchor, publicKey: string): boolean =>
  verify(null, signed(line), createPublicKey(publicKey), Buffer.from(signature, "base64"));
