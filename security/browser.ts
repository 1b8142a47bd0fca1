/** ASVS chapters 3 to 5: browsers, messages, files. */
import { built, doc, host, item, setting, test } from "./item.ts";

const headers = test("answers as JSON, with the version and the security headers, open to every site");
const page = test("carries the security headers, and no script or style but our own sheets inside it");
const cookie = test(
  "the cookie of a visit is for this host alone, out of reach of scripts, and over https only",
);
const csrf = test("is refused from another site, and without the token of this visit");
const up = test("is what is in it, whatever its name and its sender say");
const table = test("is refused as what it is: %s");

export const BROWSER = [
  item(
    "V3.2.1",
    "Nothing is taken for another kind of thing",
    headers,
    test("may be shown on any page, kept for an hour, and does nothing when it is opened by itself"),
  ),
  item(
    "V3.2.2",
    "Text is put on a page as text",
    setting("JSXAttribute[name.name='dangerouslySetInnerHTML']"),
    test("escapes what the reader typed"),
  ),
  item("V3.3.1", "Cookies are Secure, by prefix too", cookie),
  item(
    "V3.3.2",
    "SameSite by purpose",
    cookie,
    test("puts the code on the device for a year, for our pages alone"),
  ),
  item("V3.3.3", "__Host- in the name", cookie),
  item("V3.3.4", "HttpOnly", cookie),
  item("V3.4.1", "HSTS for a year, with subdomains", headers),
  item(
    "V3.4.2",
    "Open to other sites is what is public, and nothing else",
    headers,
    test("are open to pages of others, and write numbers in one way"),
  ),
  item(
    "V3.4.3",
    "A content security policy",
    page,
    test("what a page carries is what its policy allows, to the byte"),
  ),
  item("V3.4.4", "nosniff", headers, page),
  item("V3.4.5", "A referrer policy", page),
  item("V3.4.6", "Not to be framed", headers, page),
  item(
    "V3.5.1",
    "Forms come from our own pages",
    csrf,
    test("is not taken from another site, nor from where no browser says"),
  ),
  item(
    "V3.5.2",
    "What needs a preflight cannot be sent without",
    test("takes JSON alone, that a page of another site cannot send unasked"),
  ),
  item(
    "V3.5.3",
    "GET changes nothing",
    test("is not removed by one click: it is asked on a page of its own"),
    test("is refused with those it has, on every page and every answer of the API"),
  ),
  item("V3.5.4", "Each application has a host of its own", host),
  item("V3.7.1", "Only what browsers still keep up", page, doc("docs/decisions/0003-web.md#decision")),
  item(
    "V3.7.2",
    "No way to another site but a known one",
    test("never leads to another site (%s)"),
    test("does none here, "),
  ),
  item(
    "V4.1.1",
    "The type of an answer is told, with its letters",
    headers,
    test(
      "says of a file what a browser reads of a file, and of a picture, which can be opened, its policy too",
    ),
  ),
  item(
    "V4.1.2",
    "Only pages are led to https",
    test("that is trusted, sends who came unprotected to our own address, and lets the others in"),
    test("leads no program on: what it asks unprotected of the API is refused"),
  ),
  item(
    "V4.1.3",
    "What a proxy says cannot be said by a reader",
    test("counts for nothing unless it is one that is trusted"),
    setting("TRUSTED_PROXIES"),
  ),
  item(
    "V4.2.1",
    "Where a message ends is not in doubt",
    test("refuses two hosts, on a kept page too, with the security headers and without repeating them"),
    test("ends where both of us read it to end: what %s is refused, and nothing behind it is read"),
  ),
  item("V5.1.1", "It is written which files may come, and how large", built("files-people-send")),
  item(
    "V5.2.1",
    "No larger than can be borne",
    test("is refused when it is something else or too large, and nothing typed is lost"),
    test("of too much text comes before it is read"),
  ),
  item("V5.2.2", "What it is follows from what is in it", up, table),
  item(
    "V5.2.3",
    "Packed files are bounded unpacked",
    test("is refused when it is absent, a folder or too large"),
    test("is refused as what it is when something packed is packed once more"),
  ),
  item(
    "V5.3.1",
    "Files of people are not run",
    test("is saved as it was sent by who answers, and by nobody else; with the answer it goes"),
  ),
  item("V5.3.2", "Paths are our own", test("does none here, "), built("files-people-send")),
  item(
    "V5.4.1",
    "File names in answers are ours",
    test("is a file to save, with a name that says what is in it"),
  ),
  item(
    "V5.4.2",
    "File names in headers are encoded",
    test("is saved as it was sent by who answers, and by nobody else; with the answer it goes"),
  ),
  item(
    "V5.4.3",
    "Files of people are scanned",
    setting("CLAMD"),
    test("is refused when the scanner finds something, and when it cannot be asked"),
  ),
];
