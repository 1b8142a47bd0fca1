/** Secrets that the product gives out once and keeps only as their hash. */
import { createHash, randomBytes } from "node:crypto";

/** 256 bits, as they go into a cookie, a link or a program's settings. */
export const newSecret = (): string => randomBytes(32).toString("base64url");

/** What is kept of a secret: it cannot be guessed, so a plain hash is enough. */
export const hashOf = (secret: string): Buffer => createHash("sha256").update(secret).digest();
