/**
 * How large the house is: TypeScript tokens per room, tests apart, of this tree and of another one beside it.
 * A token is a leaf of the syntax tree (a name, a sign, a text), so layout and comments count for nothing.
 */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import ts from "typescript";

interface Size {
  tokens: number;
  lines: number;
  files: number;
}

/** What people and programs see: pages with their parts, and the routes and shapes of the API. */
const isPresentation = (path: string): boolean =>
  /\.tsx$|(^|\/)api[^/]*\.ts$|\/api\/|client\.ts$/.test(path) && !path.startsWith("kit/");

/** `kit`, `rooms/advice`, or what stands beside them. */
function partOf(path: string): string {
  const [first, second] = path.split("/");
  return first === "rooms" ? `rooms/${second}` : first === "kit" || first === "site" ? first : "(beside)";
}

/** The number of leaves of a file's syntax tree. */
export function tokensOf(path: string, text: string): number {
  const kind = path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false, kind);
  let tokens = 0;
  const visit = (node: ts.Node): void => {
    if (ts.isJSDoc(node)) return;
    const inside = node.getChildren(file);
    if (inside.length === 0) tokens += node.getWidth(file) > 0 ? 1 : 0;
    else inside.forEach(visit);
  };
  visit(file);
  return tokens;
}

function measure(tree: string): Map<string, Size> {
  const source = join(tree, "src");
  const sizes = new Map<string, Size>();
  const add = (part: string, tokens: number, lines: number) => {
    const size = sizes.get(part) ?? { tokens: 0, lines: 0, files: 0 };
    size.tokens += tokens;
    size.lines += lines;
    size.files += 1;
    sizes.set(part, size);
  };
  for (const name of readdirSync(source, { recursive: true, encoding: "utf8" })) {
    const path = join(source, name);
    if (!/\.tsx?$/.test(name) || statSync(path).isDirectory()) continue;
    const inside = relative(source, path).split(sep).join("/");
    if (/(\.test\.tsx?|(^|\/)testing[^/]*\.tsx?)$/.test(inside)) continue;
    const text = readFileSync(path, "utf8");
    const tokens = tokensOf(path, text);
    const lines = text.split("\n").length - 1;
    add(partOf(inside), tokens, lines);
    add("together", tokens, lines);
    if (isPresentation(inside)) add("presentation", tokens, lines);
  }
  return sizes;
}

/** Prints the sizes; beside those of the tree that OLD_TREE names, with the ratio. */
export function benchSize(): void {
  const here = measure(join(import.meta.dirname, ".."));
  const old = process.env.OLD_TREE;
  const before = old !== undefined && existsSync(old) ? measure(old) : null;
  console.log(`${"".padEnd(24)}${before ? "   before" : ""}   tokens    lines  files`);
  for (const part of new Set([...(before?.keys() ?? []), ...here.keys()].sort())) {
    const now = here.get(part) ?? { tokens: 0, lines: 0, files: 0 };
    const then = before?.get(part)?.tokens;
    const ratio = then === undefined ? "" : `  ${(now.tokens / then).toFixed(2)}x`;
    console.log(
      part.padEnd(24) +
        (before ? String(then ?? "–").padStart(9) : "") +
        String(now.tokens).padStart(9) +
        String(now.lines).padStart(9) +
        String(now.files).padStart(7) +
        ratio,
    );
  }
}
