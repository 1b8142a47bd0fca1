/** BIO2 chapters 6 to 8, people, buildings and technology: a question per measure, and why it is asked per control. */
import type { Control } from "./bio2-organisational.ts";

export const OTHER_CONTROLS: readonly Control[] = [
  {
    control: "6.1",
    why: "Wie bij gevoelige gegevens kan, moet te vertrouwen zijn.",
    measures: { "6.01.01": "Is er beleid voor het screenen van nieuwe mensen?" },
  },
  {
    control: "6.2",
    why: "Verantwoordelijkheid begint op de eerste werkdag.",
    measures: {
      "6.02.01":
        "Hoort iedereen bij de start of een nieuwe functie wat hij moet doen, en zijn de regels goed te vinden?",
    },
  },
  {
    control: "6.3",
    why: "De meeste incidenten beginnen bij een gewone handeling van een mens.",
    measures: {
      "6.03.01":
        "Weten medewerkers, leiding en bestuur dat zij informatie van de organisatie moeten beschermen?",
      "6.03.02": "Volgt iedereen binnen drie maanden na de start een training over veilig werken?",
      "6.03.03":
        "Wijst de leiding geregeld op het belang van training in veilig werken, ook bij een nieuwe functie?",
      "6.03.04": "Komt veilig werken onderweg en thuis in de training voor?",
    },
  },
  {
    control: "6.8",
    why: "Een incident dat niemand meldt, wordt niet opgelost.",
    measures: {
      "6.08.01": "Kunt u laten zien dat iedereen weet hoe hij een incident meldt?",
    },
  },
  {
    control: "7.1",
    why: "Eén open deur mag niet genoeg zijn.",
    measures: {
      "7.01.02": "Moet iemand door meer dan één beveiligde zone om bij kritieke systemen te komen?",
    },
  },
  {
    control: "7.2",
    why: "Een waarschuwing helpt alleen wie haar krijgt.",
    measures: {
      "7.02.01":
        "Waarschuwt u bij een concrete dreiging de mensen bij de overheid die over beveiliging gaan, zoals afgesproken?",
    },
  },
  {
    control: "7.7",
    why: "Een verlaten werkplek staat open voor wie langsloopt.",
    measures: {
      "7.07.01": "Gaat de werkplek op slot zodra iemand zijn toegangspas eruit haalt?",
    },
  },
  {
    control: "7.10",
    why: "Gegevens reizen mee met wat de deur uitgaat.",
    measures: {
      "7.10.01": "Is voorgeschreven hoe gegevens worden gewist van wat de organisatie verlaat?",
      "7.10.02": "Wordt nagekeken en opgeschreven dat die gegevens echt niet meer te lezen zijn?",
      "7.10.03": "Gelden er vaste eisen voor koeriers die gevoelige gegevens vervoeren?",
    },
  },
  {
    control: "8.1",
    why: "Een laptop of telefoon raakt weg; de gegevens mogen dat niet.",
    measures: {
      "8.01.01":
        "Blijft informatie van laptops en telefoons af of is zij versleuteld, en zijn die op afstand te wissen?",
      "8.01.02":
        "Worden mobiele apparaten bijgewerkt en centraal beheerd, en tekent elke gebruiker voor veilig gebruik?",
    },
  },
  {
    control: "8.2",
    why: "Met bijzondere rechten is in één keer alles te veranderen.",
    measures: {
      "8.02.01": "Wordt elk kwartaal nagekeken wie bijzondere rechten heeft en of dat nog klopt?",
    },
  },
  {
    control: "8.3",
    why: "Wie iets niet nodig heeft, hoeft er niet bij.",
    measures: {
      "8.03.01": "Is informatie van bijzonder belang afgescheiden van de rest?",
      "8.03.02": "Ziet ieder van die informatie alleen wat hij voor zijn werk nodig heeft?",
    },
  },
  {
    control: "8.5",
    why: "Toegang voor een leverancier is ook toegang voor wie bij hem inbreekt.",
    measures: {
      "8.05.01":
        "Is afgewogen of, hoe en hoelang een leverancier in het netwerk mag, en is te zien wat hij kreeg?",
    },
  },
  {
    control: "8.7",
    why: "Schadelijke programma’s komen meestal binnen met een bestand of een link.",
    measures: {
      "8.07.01": "Is het downloaden van bestanden beperkt tot wat nodig en veilig is?",
      "8.07.02": "Weten gebruikers wat het risico is van een onbekende link of website?",
      "8.07.03": "Is de bescherming tegen schadelijke programma’s bijgewerkt en ondersteund?",
      "8.07.04":
        "Worden omgevingen, downloads en ontvangen bestanden nagekeken op schadelijke programma’s vóór gebruik?",
    },
  },
  {
    control: "8.8",
    why: "Een bekende zwakke plek wordt binnen dagen misbruikt.",
    measures: {
      "8.08.01":
        "Is bij een ernstige zwakke plek zo snel mogelijk iets gedaan, en uiterlijk binnen een week?",
      "8.08.02": "Wordt bij elke zwakke plek afgewogen wat ertegen wordt gedaan?",
      "8.08.03": "Wordt er tussentijds iets gedaan als een week niet lukt?",
      "8.08.04": "Wordt elk jaar technisch nagekeken of systemen aan de eisen voldoen?",
      "8.08.05":
        "Wordt van systemen op internet elk jaar en bij elke nieuwe versie getest of er in te breken is?",
      "8.08.06": "Worden zwakke plekken die mensen van buiten melden ook hier opgevolgd?",
    },
  },
  {
    control: "8.13",
    why: "Een kopie is pas iets waard als zij is teruggezet.",
    measures: {
      "8.13.01": "Is er beleid voor back-ups: wat, hoe vaak en hoe beschermd?",
      "8.13.02": "Is afgewogen hoeveel gegevens u mag missen en hoelang herstel mag duren?",
      "8.13.03": "Ligt een kopie op een andere plek, die niet door hetzelfde incident wordt geraakt?",
      "8.13.04": "Wordt elk jaar, of als er veel verandert, geprobeerd of gegevens terug te zetten zijn?",
    },
  },
  {
    control: "8.15",
    why: "Zonder spoor is na een incident niet te zien wat er gebeurde.",
    measures: {
      "8.15.01": "Staat in het logboek wie wat wanneer deed, waaraan, vanaf welke plek en met welk gevolg?",
      "8.15.02": "Staat in het logboek niets waarmee de beveiliging is te doorbreken?",
      "8.15.03": "Is er een overzicht van de logboeken die er zijn?",
      "8.15.04":
        "Is per logboek afgewogen hoelang het blijft, ook voor een inbreker die lang niet wordt gezien?",
      "8.15.05": "Wordt het als incident gemeld als iemand een logboek wijzigt of wist, of dat probeert?",
      "8.15.06": "Kijkt iemand die er los van staat geregeld na of logboeken ongewijzigd zijn?",
    },
  },
  {
    control: "8.16",
    why: "Een aanval die niemand ziet, gaat maanden door.",
    measures: {
      "8.16.01":
        "Meldt u een nieuwe dreiging, waar de wet dat toelaat, bij het CERT dat daarvoor is aangewezen?",
      "8.16.02": "Is duidelijk wanneer wie bewaakt een incident aan de verantwoordelijke meldt?",
      "8.16.03": "Ligt voor die bewaking vast welke incidenten de leiding moet horen?",
      "8.16.04": "Wordt in het netwerk zelf bewaakt of er iets afwijkt, zodat u kunt ingrijpen?",
    },
  },
  {
    control: "8.18",
    why: "Met beheerprogramma’s kan iemand om de beveiliging heen.",
    measures: {
      "8.18.01": "Kan alleen wie dat op dat moment nodig heeft bij beheerprogramma’s?",
      "8.18.02": "Wordt het gebruik van beheerprogramma’s vastgelegd, en is dat een halfjaar terug te zien?",
    },
  },
  {
    control: "8.19",
    why: "Een programma dat niemand kent, wordt door niemand bijgewerkt.",
    measures: {
      "8.19.01": "Is beperkt welke programma’s gebruikers zelf kunnen installeren?",
    },
  },
  {
    control: "8.20",
    why: "Alles loopt over het netwerk.",
    measures: {
      "8.20.01": "Zijn onderdelen van het netwerk zo goed beschermd als de gegevens die eroverheen gaan?",
      "8.20.02": "Is het beheer van het netwerk gescheiden van het netwerk van gebruikers?",
    },
  },
  {
    control: "8.21",
    why: "Waar netwerken elkaar raken, komt een aanval binnen.",
    measures: {
      "8.21.01":
        "Ziet en beperkt u aanvallen die systemen onbereikbaar maken, waar uw netwerk een ander netwerk raakt?",
      "8.21.02": "Wordt in het verkeer van en naar buiten gezocht naar wat verdacht is?",
      "8.21.03": "Geeft u een dreiging die u daar ziet binnen de overheid door, waar de wet dat toelaat?",
      "8.21.04": "Zijn gegevens versleuteld op draadloze netwerken en buiten het eigen gebouw?",
    },
  },
  {
    control: "8.22",
    why: "Een gesplitst netwerk houdt een inbraak klein.",
    measures: {
      "8.22.01": "Is van elk deel van het netwerk vastgelegd hoe zwaar het is beveiligd?",
    },
  },
  {
    control: "8.24",
    why: "Versleuteling van gisteren is morgen te breken.",
    measures: {
      "8.24.01":
        "Is er beleid voor versleuteling: wanneer, door wie, volgens welke normen, hoe zwaar en samen met wie?",
      "8.24.02":
        "Staat in het overzicht van middelen waar u versleuteling gebruikt, en wie haar actueel houdt?",
      "8.24.04": "Volgt de versleuteling de adviezen van NCSC en NBV die nu gelden?",
      "8.24.05":
        "Is, waar een risicoafweging daarom vraagt, een certificaat van een andere leverancier achter de hand?",
    },
  },
  {
    control: "8.27",
    why: "Wat veilig is ontworpen, hoeft niet achteraf te worden gerepareerd.",
    measures: {
      "8.27.01": "Ontwerpt u systemen veilig, en staan zij standaard op veilig?",
    },
  },
  {
    control: "8.29",
    why: "Alleen een vaste test laat zien dat iets werkt én blijft werken.",
    measures: {
      "8.29.01": "Worden systemen volgens een vaste methode getest voordat u ze accepteert?",
    },
  },
  {
    control: "8.30",
    why: "Uitbesteed werk blijft uw verantwoordelijkheid.",
    measures: {
      "8.30.01": "Gelden uw regels voor ontwikkelen ook als een ander het voor u doet?",
    },
  },
  {
    control: "8.31",
    why: "Een test op echte gegevens kan echte schade doen.",
    measures: {
      "8.31.01": "Blijft testen buiten de omgeving waarin het echte werk gebeurt?",
      "8.31.02": "Gaat een grote wijziging pas in gebruik als zij is getest?",
    },
  },
  {
    control: "8.32",
    why: "De meeste storingen beginnen met een wijziging.",
    measures: {
      "8.32.01": "Is elke wijziging vastgelegd, afgewogen, getest en goedgekeurd, en is er een weg terug?",
      "8.32.02": "Volgt u voor wijzigingen een werkwijze die anderen ook gebruiken?",
    },
  },
];
