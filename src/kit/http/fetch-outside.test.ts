import { describe, expect, it } from "vitest";
import { checked, fetchOutside, isOutside, outsideAddress } from "./fetch-outside.ts";

const nothing = { body: "{}", headers: {} };

describe("an address inside our own network", () => {
  it.each([
    "https://127.0.0.1/",
    "https://127.1/",
    "https://2130706433/",
    "https://0x7f000001/",
    "https://0.0.0.0/",
    "https://[::1]/",
    "https://[::ffff:127.0.0.1]/",
    "https://[::ffff:a00:1]/",
    "https://[64:ff9b::7f00:1]/",
    "https://[2002:7f00:1::]/",
    "https://[fe80::1]/",
    "https://[fd00::1]/",
    "https://10.0.0.1/",
    "https://172.16.0.1/",
    "https://192.168.1.1/",
    "https://100.64.0.1/",
    "https://169.254.169.254/latest/meta-data/",
    "https://localhost/",
    "https://intern/",
  ])("is refused before it is asked: %s", async (address) => {
    await expect(fetchOutside(address, nothing)).rejects.toThrow("alleen binnen een eigen netwerk");
  });

  it.each(["http://samen.example/", "file:///etc/passwd", "gopher://samen.example/", "samen.example", ""])(
    "or without https: %s",
    (address) => {
      expect(() => outsideAddress(address)).toThrow("dat met https:// begint");
    },
  );

  it("with a name and password is refused", () => {
    expect(() => outsideAddress("https://ik:geheim@samen.example/")).toThrow("geen naam of wachtwoord");
  });

  it.each([
    [["127.0.0.1"]],
    [["145.21.184.1", "10.0.0.1"]],
    [["::1", "145.21.184.1"]],
    [["::ffff:192.168.0.1"]],
    [[]],
  ])("is refused behind a name as well, also when only one of its addresses is: %j", async (ips) => {
    await expect(told(ips)).rejects.toThrow("leidt naar een eigen netwerk");
  });
});

it("a name is looked up once, and the connection goes to the address that was checked", async () => {
  let asked = 0;
  const rebinds = () =>
    Promise.resolve([{ address: asked++ === 0 ? "145.21.184.1" : "127.0.0.1", family: 4 }]);
  const found = await new Promise((resolve, reject) => {
    checked(rebinds)("samen.example", {}, (error, address) => {
      if (error) reject(error);
      else resolve(address);
    });
  });
  expect([found, asked]).toEqual(["145.21.184.1", 1]);
});

/** What a name with these addresses leads to. */
const told = (ips: string[]) =>
  new Promise((resolve, reject) => {
    const known = ips.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
    checked(() => Promise.resolve(known))("samen.example", { all: true }, (error, found) => {
      if (error) reject(error);
      else resolve(found);
    });
  });

it.each(["8.8.8.8", "145.21.184.1", "2a01:1b0:7999:447::1", "2001:4860:4860::8888"])(
  "what is on the internet is not refused: %s",
  (ip) => {
    expect(isOutside(ip)).toBe(true);
  },
);
