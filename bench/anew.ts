/** The same address in the n-th of 65,536 spellings: never kept before. An API answer is never kept, so it needs none. */
export function anew(path: string, number: number): string {
  if (path.startsWith("/api/")) return path;
  const spelling = (bits: number) =>
    "geldigOp".replaceAll(/./g, (letter, at: number) => (bits & (1 << at) ? percent(letter) : letter));
  const empty = `${spelling(number & 255)}=&${spelling((number >> 8) & 255)}=`;
  return `${path}${path.includes("?") ? "&" : "?"}${empty}`;
}

const percent = (letter: string) => `%${letter.charCodeAt(0).toString(16)}`;
