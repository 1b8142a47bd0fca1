/** BIO2 chapter 5, organisation: a question per measure, and why it is asked per control of ISO 27002:2022. */

export interface Control {
  /** Number of the control in ISO 27002:2022. */
  control: string;
  why: string;
  /** The question by the number of the measure. */
  measures: Readonly<Record<string, string>>;
}

export const ORGANISATIONAL: readonly Control[] = [
  {
    control: "5.1",
    why: "Zonder beleid van het bestuur kiest ieder zelf wat veilig genoeg is.",
    measures: {
      "5.01.01": "Heeft het bestuur een beleid voor informatiebeveiliging vastgesteld?",
      "5.01.02": "Wordt dat beleid elk jaar nagekeken, op tijd voor de begroting en de jaarstukken?",
    },
  },
  {
    control: "5.2",
    why: "Wie waarover gaat, moet vóór een incident duidelijk zijn.",
    measures: {
      "5.02.01":
        "Heeft het bestuur vastgesteld wie waarover gaat bij beveiliging, privacy, techniek en continuïteit?",
      "5.02.02": "Is er een CISO die onafhankelijk adviseert en aan het bestuur zelf rapporteert?",
    },
  },
  {
    control: "5.4",
    why: "Bestuurders en medewerkers kunnen alleen op risico’s letten die zij kennen.",
    measures: {
      "5.04.01":
        "Volgen bestuur en medewerkers geregeld scholing, en kan het bestuur de gevolgen van risico’s beoordelen?",
    },
  },
  {
    control: "5.5",
    why: "Tijdens een incident is er geen tijd om uit te zoeken wie gebeld moet worden.",
    measures: {
      "5.05.01":
        "Is, elk jaar opnieuw, beschreven welke functie contact houdt met welke toezichthouder en dienst?",
    },
  },
  {
    control: "5.8",
    why: "Aan het begin is een risico goedkoop weg te nemen, achteraf niet.",
    measures: {
      "5.08.01": "Wordt bij elk nieuw of sterk gewijzigd systeem een risicoafweging gemaakt?",
    },
  },
  {
    control: "5.9",
    why: "Wat u niet weet te hebben, kunt u niet beschermen.",
    measures: {
      "5.09.01":
        "Is er een overzicht van alle apparatuur, programma’s en gegevens, ook van technische installaties?",
    },
  },
  {
    control: "5.10",
    why: "Regels werken pas als ook inhuur en vrijwilligers ze kennen.",
    measures: {
      "5.10.02": "Staan de gedragsregels in het contract met extern personeel en vrijwilligers?",
      "5.10.03": "Kunt u laten zien dat alle medewerkers op de gedragsregels zijn gewezen?",
    },
  },
  {
    control: "5.12",
    why: "Hoe gevoelig informatie is, bepaalt hoe zwaar de bescherming moet zijn.",
    measures: {
      "5.12.01": "Is van de informatie in elk systeem afgewogen hoe gevoelig zij is?",
    },
  },
  {
    control: "5.14",
    why: "Informatie is het kwetsbaarst terwijl zij van de een naar de ander gaat.",
    measures: {
      "5.14.01": "Voldoen websites en e-mail aan de verplichte standaarden, en blijft u dat meten?",
      "5.14.02":
        "Hebben sites met gevoelige gegevens, ook interne, een certificaat waarvoor de organisatie is nagegaan?",
      "5.14.03": "Volgen de elektronische handtekeningen de Europese standaarden daarvoor?",
      "5.14.04": "Houdt u bij welke systemen, adressen en API’s u op internet heeft?",
      "5.14.05": "Staan uw websites in het Register Internetdomeinen Overheid?",
    },
  },
  {
    control: "5.15",
    why: "Wie eenmaal binnen is, kan vaak overal bij.",
    measures: {
      "5.15.01":
        "Komt alleen een bekend apparaat of een afgeschermd programma in het vertrouwde deel van het netwerk?",
    },
  },
  {
    control: "5.16",
    why: "Een account van niemand of van iedereen is niet te verantwoorden.",
    measures: {
      "5.16.01": "Wordt elk account aangevraagd, geregistreerd en op tijd weer afgemeld?",
      "5.16.02":
        "Heeft iedereen een eigen account, en is elke uitzondering gemotiveerd en met de CISO besproken?",
    },
  },
  {
    control: "5.17",
    why: "Een gestolen wachtwoord mag niet genoeg zijn om binnen te komen.",
    measures: {
      "5.17.01":
        "Is een wachtwoord alleen nergens genoeg: niet op de werkplek, niet via internet, niet voor beheer?",
      "5.17.02": "Krijgen alle medewerkers een hulpmiddel om wachtwoorden te bewaren?",
      "5.17.03": "Dwingt het systeem de eisen aan wachtwoorden zelf af?",
    },
  },
  {
    control: "5.18",
    why: "Rechten die blijven staan als werk verandert, geven ongemerkt te veel toegang.",
    measures: {
      "5.18.01": "Wordt bewaakt wie een account met bijzondere rechten maakt of wijzigt?",
      "5.18.02": "Wordt minstens elk jaar nagekeken of alle toegangsrechten nog kloppen?",
    },
  },
  {
    control: "5.19",
    why: "Een leverancier levert de veiligheid die bij de aanvraag is gevraagd.",
    measures: {
      "5.19.01": "Staan eisen aan beveiliging al in de offerteaanvraag?",
    },
  },
  {
    control: "5.20",
    why: "Wat niet in het contract staat, is later niet af te dwingen.",
    measures: {
      "5.20.01": "Komen de eisen uit de aanvraag terug in het contract met de leverancier?",
      "5.20.02":
        "Sluit u voorwaarden van de leverancier uit waar dat kan, en weegt u af wat u anders accepteert?",
      "5.20.03":
        "Moet de leverancier elk jaar met onderzoek van een onafhankelijke derde laten zien dat hij voldoet?",
      "5.20.04": "Onderzoekt u ook zelf of klopt wat de leverancier rapporteert?",
      "5.20.05": "Is afgesproken dat de leverancier open is over zwakke plekken en incidenten?",
      "5.20.06":
        "Is vóór het contract afgewogen of u niet te afhankelijk wordt, en staat erin hoe u weer vertrekt?",
    },
  },
  {
    control: "5.21",
    why: "Achter een leverancier staan andere leveranciers, en de zwakste telt.",
    measures: {
      "5.21.02":
        "Laat de leverancier vóór het contract zien wie er achter hem staan, en beoordeelt u dat risico?",
      "5.21.03":
        "Gelden uw eisen ook voor de leveranciers achter uw leverancier, of is uitgelegd waarom niet?",
      "5.21.04":
        "Meldt de leverancier veranderingen, zwakke plekken en incidenten in die keten, met de risico’s erbij?",
      "5.21.05": "Neemt u de keten van leveranciers mee in uw eigen risicoanalyse?",
    },
  },
  {
    control: "5.22",
    why: "Een contract zegt wat zou moeten; alleen kijken leert wat er gebeurt.",
    measures: {
      "5.22.01":
        "Beoordeelt de proceseigenaar elk jaar het bewijs van de leverancier, en beslist hij over de risico’s?",
      "5.22.02": "Is er een actueel overzicht van leveranciers en contracten?",
    },
  },
  {
    control: "5.23",
    why: "Een clouddienst is snel gekozen en moeilijk weer verlaten.",
    measures: {
      "5.23.01":
        "Is er beleid voor clouddiensten, van kiezen tot opzeggen, en wordt het elke drie jaar herzien?",
    },
  },
  {
    control: "5.24",
    why: "Wie weet waar hij moet melden, meldt eerder.",
    measures: {
      "5.24.01":
        "Is er een meldpunt voor incidenten waar iedereen die voor u werkt terechtkan, ook wie van buiten komt?",
      "5.24.02": "Is beschreven wat dat meldpunt met een melding doet?",
      "5.24.03": "Zorgt de proceseigenaar dat incidenten worden opgelost?",
      "5.24.04": "Hoort de leiding elke maand van de proceseigenaar hoe incidenten zijn opgevolgd?",
      "5.24.05": "Staat in de werkwijze voor incidenten welke procedure bij een crisis geldt?",
      "5.24.07":
        "Staat in de procedure hoe u op tijd het CSIRT en betrokkenen inlicht, en wat u met bericht van het CSIRT doet?",
      "5.24.08":
        "Kan iedereen volgens een gepubliceerde werkwijze een zwakke plek melden, en komt dat in de rapportage?",
    },
  },
  {
    control: "5.26",
    why: "Een incident dat blijft liggen, gebeurt nog een keer.",
    measures: {
      "5.26.02":
        "Lopen alle incidenten via één proces, met een melding aan de toezichthouder waar de wet dat vraagt?",
    },
  },
  {
    control: "5.27",
    why: "Van andermans incident leren is goedkoper dan van een eigen.",
    measures: {
      "5.27.01": "Zoekt u na een incident de oorzaak uit, en verbetert u wat nodig is?",
      "5.27.02": "Deelt u wat u van incidenten leerde met anderen die er iets aan hebben?",
    },
  },
  {
    control: "5.28",
    why: "Bewijs dat weg is, komt niet terug.",
    measures: {
      "5.28.01":
        "Bewaart u wat u van een incident weet minstens drie jaar, ook logboeken, oplossing en advies?",
    },
  },
  {
    control: "5.30",
    why: "Een plan dat nooit is geprobeerd, werkt op de dag zelf niet.",
    measures: {
      "5.30.01": "Oefent de proceseigenaar elk jaar of het werk bij uitval door kan gaan?",
      "5.30.02":
        "Heeft de proceseigenaar afgewogen welke systemen kritiek zijn, en kijkt hij daar elke drie jaar naar?",
    },
  },
  {
    control: "5.33",
    why: "Te kort bewaren is verlies, te lang bewaren is een risico.",
    measures: {
      "5.33.01":
        "Heeft de proceseigenaar van alle informatie vastgelegd hoelang zij blijft, en werkt het ook zo?",
    },
  },
  {
    control: "5.35",
    why: "Wie zijn eigen werk nakijkt, ziet zijn eigen fouten niet.",
    measures: {
      "5.35.02": "Is er een auditplan dat elk jaar kiest welk systeem welke beveiligingsaudit krijgt?",
    },
  },
  {
    control: "5.36",
    why: "Het bestuur stuurt alleen op wat het te zien krijgt.",
    measures: {
      "5.36.01":
        "Staat beveiliging in de vaste rapportages, met elk jaar een verklaring over de hele organisatie?",
    },
  },
];
