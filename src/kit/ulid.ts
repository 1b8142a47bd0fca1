import { randomBytes } from "node:crypto";

/** Crockford's base 32: no letters that look like another. */
const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const TIME_LETTERS = 10;
const RANDOM_LETTERS = 16;

/** A number for what people keep: in order of the moment it was made, and not to be guessed (ULID, 80 bits of chance). */
export function newUlid(at: Date): string {
  let time = "";
  for (let left = at.getTime(); time.length < TIME_LETTERS; left = Math.floor(left / 32))
    time = LETTERS.charAt(left % 32) + time;
  return time + [...randomBytes(RANDOM_LETTERS)].map((it) => LETTERS.charAt(it % 32)).join("");
}

/** Whether a part of an address can be one. */
export const isUlid = (text: string): boolean => /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/.test(text);
