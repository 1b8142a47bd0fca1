import { createServer, type Server } from "node:net";
import { once } from "node:events";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { safeName, Upload } from "./examine.ts";
import { DOCUMENTS, sizeInWords } from "./kinds.ts";
import { clamd, type Scanner, scannerPlace } from "./scanner.ts";

const PDF = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n";
/** Runs what it says as soon as somebody opens it. */
const SVG = '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
const fileOf = (content: string, name: string) => new File([content], name, { type: "application/pdf" });

describe("a file that people send", () => {
  it("is what is in it, whatever its name and its sender say", async () => {
    expect(await Upload.of(fileOf(PDF, "besluit.exe"), DOCUMENTS, null)).toMatchObject({
      kind: "pdf",
      name: "besluit.pdf",
      scanned: false,
    });
    for (const content of ["<!doctype html><title>Hallo</title>", "gewone tekst", SVG, "\0\0\0\0", "%PD"])
      expect(await Upload.of(fileOf(content, "besluit.pdf"), DOCUMENTS, null)).toBe(
        "Dit bestand is geen pdf, Word, OpenDocument-tekst, png of jpg, wat er ook in zijn naam staat.",
      );
  });

  it.each([
    ["map\\map/besluit.PDF", "besluit.pdf"],
    ["  raad, 12 mei.pdf ", "raad, 12 mei.pdf"],
    ["be\u202Esluit\u0007.docx", "besluit.pdf"],
    ["..", "bestand.pdf"],
    ['a"b<c>.pdf', "abc.pdf"],
    [`${"n".repeat(300)}.pdf`, `${"n".repeat(100)}.pdf`],
  ])("is called what people can read: %j", (given, name) => {
    expect(safeName(given, "pdf")).toBe(name);
  });

  it("is refused when the scanner finds something, and when it cannot be asked", async () => {
    const file = fileOf(PDF, "besluit.pdf");
    expect(await Upload.of(file, ["pdf"], () => Promise.resolve("infected"))).toContain("vindt een virus");
    expect(await Upload.of(file, ["pdf"], () => Promise.reject(new Error("weg")))).toContain(
      "antwoordt nu niet",
    );
    expect(await Upload.of(file, ["pdf"], () => Promise.resolve("clean"))).toMatchObject({ scanned: true });
  });

  it("has a size that people write", () => {
    expect([12, 340_000, 2_440_000, 20_971_520].map(sizeInWords)).toEqual([
      "1 kB",
      "340 kB",
      "2,4 MB",
      "21 MB",
    ]);
  });
});

describe("the virus scanner", () => {
  const heard: Buffer[] = [];
  let answer = "stream: OK\0";
  let server: Server;
  let scan: Scanner;
  beforeAll(async () => {
    // Speaks as clamd does: reads lengths and pieces until a length of nothing.
    server = createServer({ allowHalfOpen: true }, (socket) => {
      let got = Buffer.alloc(0);
      socket.on("error", () => undefined);
      socket.on("data", (piece) => {
        got = Buffer.concat([got, piece]);
        if (!got.subarray(-4).equals(Buffer.alloc(4))) return;
        heard.push(got);
        socket.end(answer);
      });
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as { port: number };
    scan = clamd({ host: "127.0.0.1", port });
  });
  afterAll(() => server.close());

  it("is told how long each piece is, and is believed", async () => {
    const content = new Uint8Array(150_000).fill(65);
    expect(await scan(content)).toBe("clean");
    const said = heard.at(-1) ?? Buffer.alloc(0);
    expect(said.subarray(0, 10).toString()).toBe("zINSTREAM\0");
    const pieces: number[] = [];
    for (let at = 10; said.readUInt32BE(at) > 0; at += 4 + said.readUInt32BE(at))
      pieces.push(said.readUInt32BE(at));
    expect(pieces).toEqual([65_536, 65_536, 18_928]);
    answer = "stream: Vliegwiel.Proef.UNOFFICIAL FOUND\0";
    expect(await scan(content)).toBe("infected");
  });

  it.each(["INSTREAM size limit exceeded. ERROR\0", "", "stream: OK? ERROR\0"])(
    "is not taken to mean that a file is clean when it says %j",
    async (said) => {
      answer = said;
      await expect(scan(new Uint8Array(10))).rejects.toThrow("clamd zegt");
    },
  );

  it("is asked at an address with a port, or a path", () => {
    expect(scannerPlace("scanner:3310")).toEqual({ host: "scanner", port: 3310 });
    expect(scannerPlace("[::1]:3310")).toEqual({ host: "::1", port: 3310 });
    expect(scannerPlace("/run/clamav/clamd.ctl")).toEqual({ path: "/run/clamav/clamd.ctl" });
    for (const wrong of ["scanner", "scanner:99999", "http://scanner/", ""])
      expect(() => scannerPlace(wrong)).toThrow("geef een pad of een adres met poort");
  });
});
