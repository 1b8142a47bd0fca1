/**
 * The task families of Vliegwiel: what arrangements are for, in words a council member uses.
 * This file is data, meant to be read and corrected by people who know the work.
 *
 * `keywords` each stand for the task by themselves; `hints` count only in a name, and only lightly:
 * "regio" in a title says little once another word names the task. `names` are proper names of
 * bodies whose name does not tell what they do. A `*` stands for any letters of the same word, so
 * `*afval*` finds "huishoudelijk afval" and "restafvalverwerking". Of two terms that fit the same
 * words the longest wins: "afvalwaterketen" is water, not waste. Capitals and accents do not count.
 *
 * `themes` are the concepts of the TOP list that belong here, parted by semicolons: each concept has
 * one family. `related` ones belong to another family but are also registered with this work.
 */
export interface FamilyRow {
  code: string;
  name: string;
  sentence: string;
  keywords?: string;
  hints?: string;
  names?: string;
  themes?: string;
  related?: string;
}

/** Code of the family for everything that no word or theme places elsewhere. */
export const OTHER = "overig";

export const FAMILY_LIST: FamilyRow[] = [
  {
    code: "jeugd-en-wmo",
    name: "Jeugd, Wmo en opvang",
    sentence: "Hulp aan kinderen en gezinnen, ondersteuning thuis, opvang en beschermd wonen.",
    keywords: `jeugd*, wmo, maatschappelijke ondersteuning, maatschappelijke zorg, maatschappelijke opvang,
      crisisopvang, beschermd wonen, veilig thuis, sociaal domein, centrum jeugd en gezin, cjg, gezin*,
      huiselijk geweld, kindermishandeling, welzijnszorg, *welzijn*, wijkteam*, zorginkoop,
      hulp bij het huishouden, huishoudelijke hulp, dagbesteding, mantelzorg*, dak en thuislozen,
      vrouwenopvang, verslavingszorg, ouderenzorg, thuiszorg, zorgregio`,
    hints: "sociaal, sociale, *hulp",
    names: "zorg, rogplus, gisd, plusteam",
    themes: "jeugdzorg; gezin en kinderen; ouderen; ouderenzorg; zorginstellingen",
    related: "zorg en gezondheid; sociale zekerheid",
  },
  {
    code: "werk-en-inkomen",
    name: "Werk en inkomen",
    sentence: "Bijstand, hulp bij het vinden van werk, beschut werk en hulp bij schulden.",
    keywords: `werk, inkomen, participatiewet, participatiebedrijf*, *participatiebedrijf, reïntegratie*,
      re-integratie*, arbeidsintegratie, arbeidsparticipatie, arbeidsinschakeling, arbeidsmarkt*, wsw,
      sociale werkvoorziening*, werkvoorziening*, wet sociale werkvoorziening, beschut werk, werkbedrijf*,
      *werkbedrijf, leerwerkbedrijf*, werkplein*, werkgever*, werkgelegenheid*, *bijstand*,
      werk en bijstand, sociale dienst, sociale diensten, intergemeentelijke sociale dienst, isd, sociale zaken,
      gesubsidieerde arbeid, arbeid, minima, *minimabeleid, schuldhulpverlening*, *schuldhulp*,
      kredietbank*, *kredietverlening*, schulden*, inburgering*, ioaw, ioaz, bbz, bijzondere bijstand`,
    hints: "arbeids*",
    names: `werkt, diamant groep, ergon, dethon, betho, wedeka, reestmond, westrom, wava, wvs, wvs groep, wsd,
      wsd groep, sallcon, tomingroep, fijnder, zaffier, vidar, stark, afeer, eemkracht, baanbrekers, senzer,
      promen, avres, ferm werk, stroomopwaarts, laborijn, soweco, felua, felua groep, lucrato, presikhaaf,
      scalabor, alescon, iederz, novatec, caparis, empatec, larcom, tiem, konnected, patijnenburg, drechtwerk,
      weenerxl, ibn, risse, orionis, orionis walcheren, pantar, paswerk, wnk, noorderwerf, hameland, sdd,
      werksaam, halte werk, midzuid, ability, biga, biga groep, amfors, dzb, maregroep, provalu, voorne putten
      werkt, wezo, wezo groep, dswh, dsw, iswi, wspw, kempenplus`,
    themes: `sociale zekerheid; arbeidsongeschiktheid en werkloosheid; werk; arbeidsomstandigheden;
      arbeidsverhoudingen; migratie en integratie; integratie; migratie`,
  },
  {
    code: "gezondheid",
    name: "Gezondheid",
    sentence: "Publieke gezondheid: de GGD, het consultatiebureau en de ambulance.",
    keywords: `ggd, ggd-en, *gezondheidsdienst*, gezondheid*, *gezondheid, *gezondheidszorg, volksgezondheid*,
      publieke gezondheid, openbare gezondheidszorg, *ambulance*, ziekenvervoer, jeugdgezondheid*,
      jeugdgezondheidszorg, infectieziekte*, epidemi*, lijkschouw*, forensische geneeskunde, rav`,
    hints: "geneeskundige*, *ziekenhuis",
    names: "samentwente",
    themes: `zorg en gezondheid; gezondheidsrisico's; ziekten en behandelingen; zorgverzekeringen;
      geneesmiddelen en medische hulpmiddelen; ethiek`,
    related: "zorginstellingen",
  },
  {
    code: "veiligheid",
    name: "Veiligheid en brandweer",
    sentence: "Brandweer, rampen en crises, en de aanpak van overlast en criminaliteit.",
    keywords: `veiligheidsregio*, *brandweer*, zorg en veiligheidshuis, *veiligheidshuis*, rampenbestrijding*, crisisbeheersing*, rampen*,       meldkamer*, hulpverleningsdienst, hulpverleningsregio, openbare orde, politie*, criminaliteit*,
      ondermijning*, riec, boa, veiligheidsbureau, ghor, vrhm, vru, vnog, vrbn, vrbzo, vrz, vrg, vrd, vrf`,
    hints: "veiligheid*, *veiligheid",
    themes: "openbare orde en veiligheid; veiligheid; criminaliteit; terrorisme; strafrecht; defensie",
  },
  {
    code: "omgevingsdienst",
    name: "Omgevingsdienst en milieu",
    sentence: "Vergunningen, toezicht en handhaving voor milieu, bouwen en bodem.",
    keywords: `omgevingsdienst*, *omgevingsdienst, milieudienst*, regionale uitvoeringsdienst*, rud, odg,
      uitvoeringsdienst, *omgevingsrecht*, omgevingsvergunning*, omgevingswet*, milieuwet*, milieuhandhaving*,
      milieutoezicht*, vth, vvth, vergunningverlening*, bodemsanering, bouw en woningtoezicht, bouwtoezicht*,
      fysieke leefomgeving, wet milieubeheer, omgevingstaken, milieutaken, wabo`,
    hints: "milieu*, *milieu, omgeving*, vergunning*, handhaving",
    names: `fumo, dcmr, odmh, odra, odrn, ofgv, odnzkg, odzob, omwb, odh, odwh, odru, rudd, ozhz, odbn, odr,
      rmd, utfieringstsjinst miljeu en omjouwing, utfieringstsjinst`,
    themes: "natuur en milieu; stoffen; geluid; lucht; bodem; klimaatverandering; energie",
  },
  {
    code: "afval",
    name: "Afval en reiniging",
    sentence: "Afval ophalen en verwerken, straten schoonhouden en oude stortplaatsen beheren.",
    keywords: `*afval*, afvalstoffen*, *reinigingsdienst*, reinigingsbedrijf*, reiniging, *reiniging*, stortplaats*,
      *stortplaats, *vuilverwerking*, *vuilverwijdering*, vuilnis*, *huisvuil*, vuil*, grondstoffen*,
      compostering*, kringloop*, milieustraat*, milieustraten, gft*, recycling*, destructie*`,
    names: `avri, avalex, rd4, irado, rova, omrin, waardlanden, circulus, berkel milieu, twente milieu, acv,
      reinunie, meerlanden nv, rad hw, rmn, attero`,
    themes: "afval",
    related: "natuur en milieu",
  },
  {
    code: "water",
    name: "Water en riolering",
    sentence: "Riool, zuivering, schoon water en de bescherming tegen water.",
    keywords: `water, *afvalwater*, waterketen*, waterbeheer*, *waterbeheer, *riool*, *riolering*, *rioolwater*,
      *zuiveringsslib*, slib*, *slibverwerking, *zuivering, *gemaal, *gemalen, gemalendienst*, grondwater*,
      oppervlaktewater*, drinkwater*, waterwinning*, hemelwater, muskusrat*, waterkering*, dijkversterking*,
      hoogwater*, waterveiligheid, waterkwaliteit*, waterkwantiteit*, watersysteem*, waterlaboratorium,
      waterschapslaboratorium, laboratorium*, peilbeheer, meten en monitoren, wetterskip*, vaarweg*`,
    hints: "waterschap, waterschappen, hoogheemraadschap*",
    names: "aquon, aqualysis, waterproef",
    themes: "water; waterbeheer",
    related: "netwerken; ruimte en infrastructuur",
  },
  {
    code: "belastingen",
    name: "Belastingen",
    sentence: "Belastingen van gemeenten en waterschappen heffen en innen, en de WOZ-waarde bepalen.",
    keywords: `*belasting*, belasting*, woz, waardering onroerende zaken, heffing*, invordering*, *heffingen`,
    names: `gblt, gbtwente, bghu, svhw, cocensus, tricijn, bsgw, bsob, bwb, munitax, sabewa, hefpunt, rbg, bsr,
      gbkz, bvo belastingen`,
    themes: "belasting; overheidsfinanciën",
    related: "begroting",
  },
  {
    code: "archief",
    name: "Archief en geschiedenis",
    sentence: "Archieven bewaren, beheren en tonen, en de geschiedenis van de streek.",
    keywords: `*archief*, *archieven, archivar*, archiefwet*, historisch centrum, historisch informatie centrum,
      historisch informatiecentrum, rhc, archiefinspectie, e depot, lokale en regionale geschiedenis`,
    hints: "historisch*",
    names: "tresoar, bhic, erfgoed leiden",
    related: "cultureel erfgoed; informatievoorziening en ICT; onderzoek en wetenschap",
  },
  {
    code: "cultuur-en-erfgoed",
    name: "Cultuur en erfgoed",
    sentence: "Monumenten, archeologie, musea, theaters, bibliotheken en muziekscholen.",
    keywords: `*erfgoed*, archeologi*, *archeologi*, monument*, *monumentenzorg, museum*, *museum, musea,
      bibliotheek*, *bibliotheek, muziekschool*, muziekonderwijs, kunst*, *theater*, schouwburg*, cultuur*, cultureel*, orkest*,
      omroep*`,
    hints: "culturele",
    names: "limes",
    themes: "cultuur en recreatie; cultureel erfgoed; cultuur; media; evenementen; religie",
  },
  {
    code: "recreatie-en-natuur",
    name: "Recreatie en natuur",
    sentence: "Recreatiegebieden, natuur en landschap, parken, zwembaden en sport.",
    keywords: `*recreatie*, recreatieschap*, recreatiegebied*, openluchtrecreatie, natuur*, *natuur, landschap*,
      *landschap, nationaal park, *park, parken, *parkschap, groengebied*, landinrichting*, *plassen, plassenschap*,
      zwembad*, *zwembad, sportpark*, sport*, *sportcentrum, *sporthal, toerisme*, toeristisch*,
      strand*, geopark*, groenschap`,
    hints: "*bos, *bossen, duinen, wandel*, fiets*, *groen",
    names: "grenspark",
    themes: "recreatie; natuur- en landschapsbeheer; horeca",
    related: "cultuur en recreatie; natuur en milieu; evenementen",
  },
  {
    code: "onderwijs",
    name: "Onderwijs en leerplicht",
    sentence: "Openbare scholen, leerplicht, schoolverzuim en volwasseneneducatie.",
    keywords: `*onderwijs*, onderwijs*, school*, *school, scholen*, *scholen*, leerplicht*, leerling*, *schoolverlaten*,
      schoolverlater*, schoolverzuim, kwalificatieplicht, rmc, rbl, bureau leerplicht, leerrecht*,
      volwasseneneducatie*, educatie*, universiteit*`,
    hints: "kennis*",
    themes: `onderwijs en wetenschap; basisonderwijs; beroepsonderwijs; hoger onderwijs;
      onderwijsvoorzieningen; onderzoek en wetenschap; speciaal onderwijs; voortgezet onderwijs`,
  },
  {
    code: "vervoer-en-verkeer",
    name: "Vervoer en verkeer",
    sentence: "Bus en trein, leerlingenvervoer, vervoer op maat, wegen, havens en parkeren.",
    keywords: `*vervoer*, *vervoer, leerlingenvervoer*, vervoersregio*, mobiliteit*, *mobiliteit, openbaar vervoer,
      ov bureau, verkeer*, *verkeer, *verkeersveiligheid, parkeer*, parkeren, wegen*, wegbeheer*, *wegschap, *tunnel*,
      luchthaven*, vliegveld*, spoorlijn*, spoorweg*, lightrail, veerdienst*, regiotaxi, taxi*, brug, *bruggen*,
      openbare verlichting, nautisch*, scheepvaart*, bereikbaarheid*`,
    names: "dran, avan, omnibuzz, plusov, valys",
    themes: "verkeer; openbaar vervoer; rail- en wegverkeer; scheepvaart; luchtvaart; transport",
    related: "ruimte en infrastructuur; netwerken",
  },
  {
    code: "economie",
    name: "Economie en bedrijventerreinen",
    sentence: "Ruimte voor bedrijven, havens en de economie van de streek.",
    keywords: `*bedrijventerrein*, *bedrijvenpark*, bedrijvenschap*, *bedrijvenschap, industrieterrein*, industrieschap*,
      *industriegebied, *industrie*, economie*, economisch*, *economische, *havenschap*, haven, *haven, havens, zeehaven*,
      ondernemer*, vestigingsklimaat*, business*, logistiek*, glastuinbouw*, agribusiness, innovatie*, werklocatie*,
      bedrijvigheid, landbouw*, visserij*, slachthuis, vloeivelden`,
    hints: "bedrijven, technology*",
    themes: `economie; ondernemen; handel; dienstensector; kenniseconomie; markttoezicht;
      landbouw, visserij, voedselkwaliteit`,
    related: "transport; horeca; energie",
  },
  {
    code: "wonen-en-ruimte",
    name: "Wonen en ruimte",
    sentence: "Woningen, woonwagens, gebiedsontwikkeling en de inrichting van de ruimte.",
    keywords: `wonen, woning*, *woning, *woningen, woonruimte*, huisvesting*, woonwagen*, woon*, gebiedsontwikkeling*,
      gebiedsinrichting, *grondexploitatie*, grondbank*, ruimtelijk*, ruimtelijke ordening, ruimtelijke ontwikkeling*,
      welstand*, stedenbouw*, bouwgrond*, bestemmingsplan*, structuurvisie*, stadsvernieuwing*, vastgoed*, ontwikkelperspectief,
      herstructurering*, *energie*, warmte*, duurzaamheid*`,
    hints: "ontwikkeling*, *ontwikkeling, bouw*, *polder",
    names: "hûs en hiem",
    themes: `ruimte en infrastructuur; ruimtelijke ordening; netwerken; wonen; woningmarkt;
      bouwen en verbouwen`,
    related: "energie; klimaatverandering",
  },
  {
    code: "begraven-en-cremeren",
    name: "Begraven en cremeren",
    sentence: "Crematoria en begraafplaatsen.",
    keywords: "cremator*, *crematori*, cremati*, begraaf*, begraven, uitvaart*, lijkbezorging",
    related: "zorg en gezondheid; religie",
  },
  {
    code: "ict-en-bedrijfsvoering",
    name: "ICT en bedrijfsvoering",
    sentence: "Computers, inkoop, personeel, geld en gebouwen: het werk achter de schermen.",
    keywords: `ict, automatisering*, informatievoorziening*, informatietechnologie, informatisering,
      informatie en communicatietechnologie, informatiebeveiliging*, digitaal*, digitalisering*, digitale,
      datacenter, shared service*, ssc, bedrijfsvoering,
      bedrijfsvoeringspartner, bedrijfsvoeringstaken, bedrijfsvoeringsprocessen, bedrijfsvoeringsgebieden,
      bedrijfsvoeringseenheid, inkoopbureau*, inkoopsamenwerking*, aanbesteding*, hrm, personeel*, facilitair*,
      salarisadministratie*, financiële administratie, geo informatie, geoinformatie, basisregistratie*, gegevenshuis,
      ondersteunende processen, ondersteunende taken, klantcontactcentrum, callcenter,
      verzekeringen, bedrijfsbureau`,
    hints:
      "bedrijfsvoering*, *bedrijfsvoeringsorganisatie, inkoop*, *inkoop, service*, *servicecentrum, dienstencentrum, bvo, *ondersteuning",
    names: "het waterschapshuis, equalit, regit, syntrophos, dowr, rid, h2o",
    themes: `organisatie en bedrijfsvoering; informatievoorziening en ICT; inkoop en beheer;
      interne organisatie; overheidspersoneel; begroting`,
    related: "overheidsfinanciën; arbeidsverhoudingen",
  },
  {
    code: "ambtelijke-samenwerking",
    name: "Samen één ambtelijke organisatie",
    sentence: "Gemeenten die veel taken door één gezamenlijke organisatie laten doen.",
    keywords: `ambtelijk*, ambtelijke fusie, ambtelijke organisatie, ambtelijke samenwerking, opgedragen taken,
      uitvoeringstaken van de deelnemende gemeenten, gemeentelijke slagkracht, ambtelijke expertise,
      bar organisatie`,
    hints: `werkorganisatie*, samenwerkingsorganisatie*, *gemeenten, uitvoeringsorganisatie*, centrumgemeente*,
      dienstverlening*`,
    names: "hltsamen, hlt samen, 1stroom, meerinzicht, connectie, servicepunt71",
    related: `organisatie en bedrijfsvoering; inrichting van de overheid; interne organisatie;
      overheidspersoneel`,
  },
  {
    code: "grensoverschrijdend",
    name: "Samenwerking over de grens",
    sentence: "Samenwerking met gemeenten en streken in Duitsland en België.",
    keywords: `euregio*, *euregio, grensoverschrijdende samenwerking, grensoverschrijdend overleg,
      grensoverschrijdende zin, benelux*, egts, *grensregio, territoriale samenwerking, interreg, belgisch*, vlaamse`,
    hints: "grensoverschrijdend*, duits*, vlaams*, *grens*",
    names: "eurode, benego, eems dollard regio, ems dollart region, linieland van waas en hulst, scheldemond",
    themes: "internationaal; internationale betrekkingen; Europese zaken; ontwikkelingssamenwerking",
  },
  {
    code: "regio-en-bestuur",
    name: "Regio en bestuur",
    sentence: "Brede samenwerking van een streek: overleg, gezamenlijke plannen en belangenbehartiging.",
    keywords: `metropoolregio*, stadsregio*, bestuurlijke samenwerking, regionale samenwerking,
      regionale agenda, strategische agenda, democratische verankering, interbestuurlijk*, regiodeal, verlengd lokaal bestuur,
      belangenbehartiging*, lobby*, streekagenda`,
    hints: `*regio, *gewest, streek*, *eilanden, provincie*, samenwerkingsverband, regionaal orgaan,
      holland rijnland, drechtsteden, parkstad limburg, food valley, foodvalley`,
    names: "snn, drechtraad",
    themes: "inrichting van de overheid; koninkrijksrelaties",
    related: "staatsrecht; economie",
  },
  {
    code: "rekenkamer-en-toezicht",
    name: "Rekenkamer, ombudsman en bezwaar",
    sentence: "Onafhankelijk onderzoek, de ombudsman en de behandeling van klachten en bezwaar.",
    keywords: `*rekenkamer*, ombudsman*, *ombudsman, *ombuds*, klachten*, klachtrecht, bezwaarschrift*, bezwaar*,
      *adviescommissie, commissie bezwaar*, integriteit*, *toezichthouder, accountant*, griffie*`,
    hints: "commissie*, onderzoek*, toezicht*",
    themes: `recht; bezwaar en klachten; bestuursrecht; rechten en vrijheden; rechtspraak; privaatrecht;
      staatsrecht`,
  },
  {
    code: OTHER,
    name: "Overige taken",
    sentence: "De titel, het doel en de thema's noemen geen taak die Vliegwiel herkent.",
  },
];
