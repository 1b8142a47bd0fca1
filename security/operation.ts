/** ASVS chapters 11 to 16: keys, lines, settings, data, packages, logs. */
import { built, doc, host, item, lacks, setting, test } from "./item.ts";

const keys = built("keys-and-hashes");
const SHA = test("hashes with SHA-256 or better, and draws secrets from the system");
const away = test(
  "hangs, every answer is a 503 with Retry-After within its time, and afterwards all is well again",
);
const canary = test("prepares the database, prints its address, answers, and stops in order when asked");
const attack = test("does none here, ");
const erased = test("goes without a trace when the account is removed: what was done stays, of nobody");
const trust = test("gives the address that the first trusted proxy saw, and nothing a reader wrote himself");
const out = test("is asked only over https and only at an allowed host");

export const OPERATION = [
  item("V11.1.1", "It is written how keys live", keys),
  item("V11.1.2", "Keys and algorithms are listed", keys),
  item("V11.2.1", "Implementations that others proved", keys, SHA),
  item("V11.2.2", "Algorithms can be exchanged", keys),
  item("V11.2.3", "128 bits at least", keys, SHA),
  item("V11.4.1", "Approved hashes only", SHA),
  item(
    "V11.4.3",
    "256 bits where collisions count",
    SHA,
    test("is chained line by line, and what is not chained yet is told"),
  ),
  item(
    "V11.5.1",
    "What must not be guessed has 128 bits of chance",
    SHA,
    test("gives another cookie than the one that somebody put there before"),
  ),
  item(
    "V11.6.1",
    "Approved signatures",
    keys,
    test("is written once per link, for everyone to see as well, with a key that only we can read"),
  ),
  item("V12.1.1", "TLS 1.2 and 1.3 only", host),
  item("V12.1.2", "Good ciphers only", host),
  item(
    "V12.2.1",
    "Everything outside over TLS",
    host,
    test("that is trusted, sends who came unprotected to our own address, and lets the others in"),
  ),
  item("V12.2.2", "Certificates that everyone trusts", host),
  item("V12.3.1", "Everything in and out is encrypted", out, built("going-out"), host),
  item("V12.3.2", "Certificates are checked", out, test("are not left unchecked in production")),
  item(
    "V12.3.3",
    "TLS between parts",
    built("going-out"),
    test("has everything confirmed on disk, listens on no port and lets nobody else in"),
  ),
  item("V12.3.4", "Certificates between parts are known ones", built("going-out"), host),
  item("V13.1.1", "It is written what we talk to", built("going-out")),
  item("V13.2.1", "Parts prove who they are", built("going-out"), setting("DATABASE_URL")),
  item(
    "V13.2.2",
    "Parts may do no more than needed",
    test("is not when its clock is off, or its user may do everything"),
    test("cannot change what was recorded or any table, nor become the owner"),
  ),
  item(
    "V13.2.3",
    "No default passwords",
    built("coming-in"),
    test("has everything confirmed on disk, listens on no port and lets nobody else in"),
  ),
  item("V13.2.4", "A list of what may be asked outside", out, setting("no-restricted-globals")),
  item("V13.2.5", "A list for the server itself", out, setting("SOURCE_HOSTS")),
  item(
    "V13.3.1",
    "Secrets in a vault",
    test("can stand in a file, where a vault puts it"),
    lacks("a vault itself is the host's: settings with a password are read from the file that it puts there"),
  ),
  item(
    "V13.3.2",
    "Secrets for who needs them",
    test("finds secrets that others on the machine can read, and a log-in with a password alone"),
    test("is written once per link, for everyone to see as well, with a key that only we can read"),
  ),
  item("V13.4.1", "No .git in reach", test("serves no file that the build did not make, whatever is asked")),
  item("V13.4.2", "No debugging in production", attack, test("finds what it is for, in a site that does it")),
  item(
    "V13.4.3",
    "No lists of folders",
    test("serves no file that the build did not make, whatever is asked"),
  ),
  item("V13.4.4", "No TRACE", test("TRACE is no method of ours")),
  item("V13.4.5", "Watching is not for readers", test("are not for readers"), setting("WATCH_HOST")),
  item("V14.1.1", "What is sensitive is listed", built("what-is-personal")),
  item("V14.1.2", "And how each kind is protected", built("what-is-personal")),
  item(
    "V14.2.1",
    "Nothing secret in an address",
    lacks("an invitation is a link with its secret; it works once, ends after 14 days, and no log holds it"),
  ),
  item(
    "V14.2.2",
    "What is one's own is kept by no cache",
    test("is made for whoever says who he is, and kept for nobody: %s"),
    test("that says nothing is kept by nobody, the reader's own browser included"),
  ),
  item(
    "V14.2.3",
    "Nothing to third parties",
    test("$path has nothing that axe finds ($as), fits a phone and a desk, and asks nothing of other sites"),
    test("carries the security headers, and no script or style but our own sheets inside it"),
  ),
  item(
    "V14.2.4",
    "Each kind is protected as written",
    erased,
    test("is recorded with the change itself, by pseudonym, and refusals too"),
    test("agree with what the clock removes"),
  ),
  item(
    "V14.3.1",
    "Cleared when the visit ends",
    test("is over after logging out: the old cookie opens nothing"),
  ),
  item(
    "V14.3.2",
    "no-store",
    test("that says nothing is kept by nobody, the reader's own browser included"),
    test("shows two readers each their own, and who has none nothing, whether it was kept or not"),
  ),
  item("V14.3.3", "Nothing in a browser's store", test("keeps nothing in the store of a browser")),
  item(
    "V15.1.1",
    "It is written how soon packages are mended",
    built("packages"),
    doc("SECURITY.md#what-you-can-expect"),
  ),
  item(
    "V15.1.2",
    "A list of packages",
    test("are listed with every build, all that ship and no other (CycloneDX)"),
    test("are held to a hash, every one"),
  ),
  item(
    "V15.1.3",
    "It is written what is dear",
    built("dear-questions"),
    test("are what takes a map, an index or the whole register, and not what most people read"),
  ),
  item(
    "V15.2.1",
    "No package past its time",
    lacks("needs the network: npm audit before each release; none was run on this build"),
  ),
  item(
    "V15.2.2",
    "What is dear cannot take the site along",
    test("asks who comes when the queue is full, or waits too long, to come back"),
    test("ends a thread that hangs, fails only what that was answering, and goes on with a new one"),
  ),
  item(
    "V15.2.3",
    "No test code in production",
    test("is filled once, however often it starts, and says on every page that it is one"),
    test("is refused with %o"),
  ),
  item(
    "V15.3.1",
    "Answers hold what they should and no more",
    test("names everything that the API asks for and answers with, and nothing else"),
  ),
  item(
    "V15.3.2",
    "Redirects are not followed elsewhere",
    test("may lead on within its own host and never elsewhere"),
  ),
  item("V15.3.3", "No field that a form does not have", test("refuses a field that it does not have")),
  item("V15.3.4", "The reader's address as a trusted proxy saw it", trust, setting("TRUSTED_PROXIES")),
  item(
    "V15.3.5",
    "Types are checked",
    setting("strictTypeChecked"),
    test("refuses what is no form, and a field that comes twice"),
  ),
  item("V15.3.6", "No prototype pollution", setting("--disable-proto=delete"), attack),
  item(
    "V15.3.7",
    "A name that comes twice is refused",
    test("refuses what is no form, and a field that comes twice"),
    test("may be repeated, as check boxes do"),
  ),
  item("V16.1.1", "It is written what is logged where", built("what-is-logged")),
  item(
    "V16.2.1",
    "When, where, who, what",
    test("is recorded with the change itself, by pseudonym, and refusals too"),
    test("a log writes lines of JSON in their order, what goes wrong at once and the rest a moment later"),
  ),
  item(
    "V16.2.2",
    "One clock, in UTC",
    test("a line says the time to the millisecond, also in the next second"),
    test("is not when its clock is off, or its user may do everything"),
  ),
  item("V16.2.3", "Logs go where it is written", built("what-is-logged")),
  item(
    "V16.2.4",
    "Logs that programs can read",
    test("a log writes lines of JSON in their order, what goes wrong at once and the rest a moment later"),
  ),
  item("V16.2.5", "Nothing secret in logs", attack, canary),
  item(
    "V16.3.1",
    "Every log-in is logged, also one that failed",
    test("leaves a line, also when it was refused"),
  ),
  item(
    "V16.3.2",
    "Refusals are logged",
    test("is recorded with the change itself, by pseudonym, and refusals too"),
    test("writes down whom a page was refused to, also a visitor"),
  ),
  item(
    "V16.3.3",
    "Attempts to get round are logged",
    test("count answers by route, never by what was asked for"),
    test("writes down a form that came from another site"),
    test("is answered by 429 with when to come back, to that address alone"),
  ),
  item(
    "V16.3.4",
    "Unexpected faults are logged",
    built("what-is-logged"),
    test("tells a fault by an id, whose cause is in the log alone"),
  ),
  item(
    "V16.4.1",
    "Nothing typed can make a line of a log",
    test("a log writes lines of JSON in their order, what goes wrong at once and the rest a moment later"),
  ),
  item(
    "V16.4.2",
    "Logs cannot be changed",
    test("is changed by nobody who merely has the program"),
    test("shows a tail that was cut off with its lines, which the chain alone cannot"),
  ),
  item("V16.4.3", "Logs go to another system", built("what-is-logged")),
  item(
    "V16.5.1",
    "Faults say an id and no cause",
    test("tells a fault by an id, whose cause is in the log alone"),
    attack,
  ),
  item(
    "V16.5.2",
    "Goes on when something outside fails",
    away,
    test("says in a sentence when the provider is away, and the rest stays readable"),
  ),
  item(
    "V16.5.3",
    "Fails closed",
    test("refuses what has no rule"),
    test("undoes what it did when it is refused half-way, and says why above the form"),
  ),
];
