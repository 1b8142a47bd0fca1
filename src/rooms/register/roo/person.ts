/**
 * Whether an e-mail address looks like that of a person. People are not in our register, so such an address is
 * left out; an office (`info@`, `griffie@`) is kept. Three signs count: initial and surname (`j.jansen`), two
 * names (`anna.devries`), or initials glued to one of the commonest Dutch surnames (`pvandijk`).
 */
export function looksLikePerson(email: string): boolean {
  const [mailbox = "", domain = ""] = email.toLowerCase().split("@");
  const local = mailbox.replace(/\+.*$/, "").replace(/\d+$/, "");
  if (local === "" || domain.split(".").includes(local)) return false;
  const parts = local.split(/[._]/).filter(Boolean);
  if (parts.some(isOffice)) return false;
  if (parts.length > 1)
    return parts.every((part) => /^[\p{L}'-]+$/u.test(part)) && (parts.at(-1) ?? "").length > 2;
  return /^[a-z]-[a-z]{3,}$/.test(local) || GLUED.test(local);
}

const isOffice = (part: string) => part.split("-").some((word) => OFFICE.test(word));

/** Beginnings of words that name an office, a task or a place where mail arrives. */
const OFFICE = new RegExp(
  `^(?:${[
    "admin|advies|afdeling|afspra|afval|alarm|algemeen|antwoord|archief|avg$|balie|bedrijf|belasting|beleid|bestel",
    "bestu|bezwaar|bibliot|bouw|brandweer|bureau|cao|centr|client|college|commissie|communic|concern|contact|control",
    "crisis|dienst|direct|div$|document|economi|educatie|energie|examen|facil|factu|fg$|financ|front|gebied|gegevens",
    "gemeente|geo|ggd|gr$|griffi|groen|handhav|heffing|help|hrm?$|huis|ict$|info|inkomen|inkoop|inlicht|innov|inning",
    "inspect|integr|invorder|jeugd|jurid|kabinet|kanselarij|kantoor|kcc$|klacht|klant|klimaat|leden|leefom|leer|loket",
    "mail|mantelzorg|mark?eting|medewerk|meld|milieu|museum|natuur|office|omgeving|ondern|onderwijs|ontvang|openbaar",
    "openheid|order|organis|overheid|parkeer|participat|personeel|pers$|pg$|planning|politie|portaal|post|preventie",
    "privacy|project|provincie|publiek|raad|recept|recherche|recht|recreatie|redactie|regio|register|registr|rekenkam",
    "reserv|ruimte|salaris|samenleving|scholing|scholen|school|secr|security|servic|sociaal|social|sport|stad|statist",
    "studie|subsidie|support|team|techn|telefo|toerisme|toets|toezicht|training|uitvoer|veilig|vergader|vergun|verkeer",
    "verzoek|vng|voorlicht|voorzitter|vraag|vragen|vth$|waarder|water|web|welzijn|werk|wet|wijk|wmo|woning|wonen|woo|woz$|zaak|zaken|zorg",
  ].join("|")})`,
);

/** Initials with one of the commonest surnames, with or without "van", "de" and the like. */
const GLUED = new RegExp(
  `^[a-z]{0,3}(?:(?:van|vande|vander|vanden|de|den|der)(?:${[
    "beek|berg|bos|bosch|boer|brink|broek|bruijn|bruin|dam|dijk|graaf|groot|haan|heijden|heuvel|horst|jong|jonge|jager",
    "koning|leeuw|leeuwen|linden|loon|meer|meulen|ploeg|pol|ridder|rooij|ruiter|veen|velde|velden|ven|vliet|vries|waal",
    "wal|wijk|wilde|wit|zanden",
  ].join("|")})|${[
    "bakker|blom|brouwer|bosman|dekker|dijkstra|driessen|gerritsen|hendriks|hermans|hoekstra|hofman|huisman|jacobs",
    "jansen|jansse|janssen|janssens|kuijpers|kuipers|koster|kramer|kuiper|maassen|martens|meijer|meyer|mulder|molenaar",
    "peeters|peters|postma|prins|sanders|scholten|schouten|schipper|smeets|smits|timmermans|veenstra|verbeek|verhoeven",
    "vermeulen|verschuren|visser|vandijk|wagenaar|willems|willemsen|wouters|zijlstra",
  ].join("|")})$`,
);
