/** What the peers of pages for who logged in share: they listen, know the visit, and fill the page that the product answered. */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { cut, fill, type Row, type Template } from "./peer-template.ts";

interface Answered {
  /** The answer of the product, as a file: the template is cut from it at the first question. */
  file: string;
  type: string;
  /** What it is made of. @param secret of the visit; empty for a visitor */
  rows: (secret: string) => Promise<Row[][]>;
}

export const HTML = "text/html";

const secretIn = (cookie = "") => /vliegwiel=([\w-]+)/.exec(cookie)?.[1] ?? "";

/** Serves on the port it is told (`PORT`); at `/` it says that it is there. */
export function answering(which: (url: string) => Answered): void {
  const templates = new Map<string, Template>();
  createServer((request, response) => {
    const { url = "/" } = request;
    if (url === "/") {
      response.writeHead(200).end();
      return;
    }
    const { file, type, rows } = which(url);
    rows(secretIn(request.headers.cookie)).then(
      (found) => {
        const template = templates.get(file) ?? cut(readFileSync(file, "utf8"), type !== HTML, found);
        templates.set(file, template);
        const body = Buffer.from(fill(template, found));
        response
          .writeHead(200, { "Content-Type": `${type}; charset=utf-8`, "Content-Length": body.length })
          .end(body);
      },
      (error: unknown) => {
        process.stderr.write(`${String(error)}\n`);
        response.writeHead(500).end();
      },
    );
  }).listen(Number(process.env.PORT), "127.0.0.1");
}
