/** What was not read, beside the rules that say so themselves: named once, on the page about the law. */
export const UNREAD: readonly { what: string; consequence: string }[] = [
  {
    what: "De koninklijke besluiten die dagen met een feestdag gelijkstellen (Algemene termijnenwet, artikel 3, derde lid), zoals vaak de vrijdag na Hemelvaart.",
    consequence: "De laatste dag die wij noemen kan een dag te vroeg zijn, nooit te laat.",
  },
  {
    what: "Of een vaste dag, zoals “vóór 15 september”, opschuift als de dag ervoor in een weekend valt. De Algemene termijnenwet zegt dat niet met zoveel woorden.",
    consequence: "Wij rekenen op geen uitstel.",
  },
  {
    what: "De bijlage bij de Wet veiligheidsregio’s, met de gemeenten per regio, zoals die nu geldt.",
    consequence: "Wie bij welke regio hoort, komt uit het register en uit ingelezen indelingen.",
  },
  {
    what: "De besluiten met de arbeidsmarktregio’s en de RMC-regio’s, en welke taken naar een omgevingsdienst moeten (Omgevingswet, artikel 18.22).",
    consequence: "De indeling komt uit wat is ingelezen; van de taken zeggen wij niets.",
  },
  {
    what: "De Aanbestedingswet 2012 buiten de artikelen 2.24a tot en met 2.24c.",
    consequence: "Ga na of een opdracht moet worden aanbesteed voordat u haar geeft.",
  },
  {
    what: "De hoofdstukken II, III, VI en VII van de Wgr (alleen provincies, alleen waterschappen, en andere mengvormen), buiten de artikelen over treffen, bekendmaken en registreren.",
    consequence: "Over geld en bestuur van die regelingen noemen wij de artikelen voor gemeenten.",
  },
  {
    what: "De kamerstukken bij de Wgr: aan welke raden het ontwerp van een uittreding gaat, en of een regeling mag zeggen dat een meerderheid genoeg is.",
    consequence: "Wij houden het op de raad van wie uittreedt, en op wat de regeling zelf zegt.",
  },
  {
    what: "De nadere regels over het register van gemeenschappelijke regelingen (Wgr, artikel 136, derde lid).",
    consequence: "Voor het registreren noemen wij geen laatste dag.",
  },
  {
    what: "Of de Waterschapswet voor het oprichten van een stichting meer vraagt dan voor andere besluiten.",
    consequence: "Voor een waterschap noemen wij geen wensen en bedenkingen vooraf.",
  },
];
