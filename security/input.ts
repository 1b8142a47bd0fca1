/** ASVS chapters 1 and 2: what comes in, and what goes out of it. */
import { built, doc, item, setting, test } from "./item.ts";

const attack = test("does none here, ");
const strict = test("are refused all at once, each by its name");
const once = test("does its work once, also when it is sent twice at the same moment");
/** What people write is text: there is no markup to clean. */
const plain = test("escapes what the reader typed");

export const INPUT = [
  item(
    "V1.1.1",
    "Decoded once, before it is checked",
    built("input"),
    test("in a parameter is refused by its name, on every page and every answer of the API"),
  ),
  item("V1.1.2", "Escaped where it is written out", test("escapes what the reader typed"), attack),
  item(
    "V1.2.1",
    "Escaping fits the place: element, attribute, header",
    attack,
    test("finds what it is for, in a site that does it"),
  ),
  item(
    "V1.2.2",
    "Addresses are built with encoding, and only with safe schemes",
    test("give addresses a browser may follow, and no others"),
    attack,
  ),
  item(
    "V1.2.3",
    "Nothing typed becomes part of a script or breaks JSON",
    test("carries the security headers, and no script or style but our own sheets inside it"),
    attack,
  ),
  item(
    "V1.2.4",
    "SQL carries values as parameters",
    attack,
    test("in a parameter is refused by its name, on every page and every answer of the API"),
  ),
  item(
    "V1.2.5",
    "Commands of the system get words, no text that a shell reads",
    test("runs no text as code, and hands no text to a shell"),
  ),
  item(
    "V1.2.9",
    "What is typed has no meaning in a regular expression",
    test("runs no text as code, and hands no text to a shell"),
    attack,
  ),
  item("V1.3.1", "HTML that people write is cleaned by a known library", built("input"), plain),
  item("V1.3.2", "No eval", test("runs no text as code, and hands no text to a shell")),
  item(
    "V1.3.3",
    "Text for a dangerous place is bounded and made harmless",
    test("say in words how long a text may be"),
    test("runs nothing when it is opened: text that looks like a formula stays text"),
  ),
  item(
    "V1.3.4",
    "SVG of people is made harmless",
    test("cannot become anything else than text, whatever the register says"),
    test("is what is in it, whatever its name and its sender say"),
  ),
  item("V1.3.5", "Markdown and the like are made harmless", built("input"), plain),
  item(
    "V1.3.6",
    "The server asks only addresses on a list",
    test("is asked only over https and only at an allowed host"),
    setting("SOURCE_HOSTS"),
    built("going-out"),
  ),
  item(
    "V1.3.7",
    "No template is made of what is typed",
    test("runs no text as code, and hands no text to a shell"),
    attack,
  ),
  item(
    "V1.3.10",
    "Nothing typed is a format string",
    test("a log writes lines of JSON in their order, what goes wrong at once and the rest a moment later"),
    attack,
  ),
  item(
    "V1.3.11",
    "What is typed cannot add to a mail",
    test("has the heads that we gave it, whatever stands in an address or a name"),
  ),
  item("V1.4.1", "Memory-safe strings", doc("docs/decisions/0001-runtime.md#decision")),
  item(
    "V1.4.2",
    "Numbers stay within their bounds",
    attack,
    test("never do worse than a refusal, whatever is typed"),
  ),
  item(
    "V1.4.3",
    "What was taken is given back",
    test("holds no more than so many bytes, however many questions come"),
    test("ends a thread that hangs, fails only what that was answering, and goes on with a new one"),
  ),
  item("V1.5.1", "XML opens nothing outside itself", test("a document type, and with it the billion laughs")),
  item(
    "V1.5.2",
    "What is read becomes data of a known shape only",
    strict,
    test("skips a table that no room has"),
  ),
  item(
    "V2.1.1",
    "It is written what is valid",
    built("input"),
    test("tells programs what each parameter is: whole numbers, days, and lists of known values"),
  ),
  item("V2.1.2", "It is written what must agree", built("input")),
  item("V2.1.3", "Limits on use are written", built("limits")),
  item(
    "V2.2.1",
    "Input is held to what is expected",
    strict,
    test("comes back with every fault at once and all that was typed, and writes nothing"),
  ),
  item(
    "V2.2.2",
    "The server checks, whatever the browser did",
    test("comes back with every fault at once and all that was typed, and writes nothing"),
  ),
  item(
    "V2.2.3",
    "What belongs together must agree",
    test("is given on one's own side only: who runs the staff invites nobody to the council"),
    test(
      "refuses an unknown parameter and an impossible day together, with status 400 (invalid-input, all-errors)",
    ),
  ),
  item(
    "V2.3.1",
    "Steps in their order, by one person",
    test("cannot be finished in another browser, nor twice"),
    test("is answered once: the place is there at the next page, and what waited is gone"),
  ),
  item(
    "V2.3.2",
    "Limits on use are kept",
    test("is refused to one account, by a sentence and for a while; others come in"),
    test("cannot be left by the last admin, and everything typed stays when a form is refused"),
  ),
  item(
    "V2.3.3",
    "Done whole or not at all",
    test("undoes what it did when it is refused half-way, and says why above the form"),
    test("leaves the last good register when it fails half-way"),
  ),
  item(
    "V2.3.4",
    "What there is one of is given once",
    test("gives what one link gives to one of those who follow it"),
    test("leave one of every two who are the last of their organisation"),
    once,
  ),
  item(
    "V2.4.1",
    "Limits on doing something very often",
    test("lets through exactly so many of two hundred at once, as several processes would ask"),
    test("lets clients take turns, and gives each a bounded share"),
  ),
];
