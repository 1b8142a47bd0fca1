/** The limit: bare node:http that sends finished bytes. What is asked with `?br` is sent as brotli. */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";

interface Sent {
  type: string;
  plain: string;
  brotli: string | null;
}

const pages = new Map(
  Object.entries(JSON.parse(readFileSync(process.argv[2]!, "utf8")) as Record<string, Sent>).map(
    ([path, { type, plain, brotli }]) => [
      path,
      {
        type,
        plain: Buffer.from(plain, "base64"),
        brotli: brotli === null ? null : Buffer.from(brotli, "base64"),
      },
    ],
  ),
);

createServer((request, response) => {
  const page = pages.get(request.url ?? "");
  if (!page) {
    response.writeHead(request.url === "/klaar" ? 200 : 404).end();
    return;
  }
  const compressed = page.brotli !== null && request.headers["accept-encoding"]?.includes("br");
  const body = compressed && page.brotli ? page.brotli : page.plain;
  response.writeHead(200, {
    "Content-Type": page.type,
    "Content-Length": body.length,
    ...(compressed ? { "Content-Encoding": "br" } : {}),
  });
  response.end(body);
}).listen(Number(process.env.PORT), "127.0.0.1");
