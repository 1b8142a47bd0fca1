/**
 * The TOP list of themes as the government's thesaurus publishes it
 * (https://identifier.overheid.nl/tooi/set/scw_toplijst): 16 top themes, each followed by its
 * narrower concepts, 76 in all. One line per concept: code, label.
 */
export const THEME_LIST = `
c_0361ffb3 cultuur en recreatie
  c_2408fb5a cultureel erfgoed
  c_f72b706a cultuur
  c_70e03904 evenementen
  c_75809540 horeca
  c_6b728132 media
  c_a6c5e5b8 recreatie
  c_e277e756 religie
c_d363776f economie
  c_4d1c84a7 dienstensector
  c_f4f1867a energie
  c_83db27fc handel
  c_87d3d66c kenniseconomie
  c_989e37d9 landbouw, visserij, voedselkwaliteit
  c_dc437d00 markttoezicht
  c_3afc269f ondernemen
  c_195b5b5e transport
c_f47ad6ca internationaal
  c_daaa67b3 defensie
  c_68609e19 Europese zaken
  c_576c2bd7 internationale betrekkingen
  c_8940ed07 ontwikkelingssamenwerking
c_399f194b migratie en integratie
  c_a94e1fa4 integratie
  c_2e9944e7 migratie
c_afa30a11 natuur en milieu
  c_d96f9cd3 afval
  c_7ce8a10c bodem
  c_9f410ab6 geluid
  c_79010191 klimaatverandering
  c_28ddcea5 lucht
  c_db2fbedb natuur- en landschapsbeheer
  c_61d3e636 stoffen
  c_389a72e6 water
c_c232ae4a onderwijs en wetenschap
  c_7b01f260 basisonderwijs
  c_b46b92e7 beroepsonderwijs
  c_516ec027 hoger onderwijs
  c_4eb912c1 onderwijsvoorzieningen
  c_08d12aef onderzoek en wetenschap
  c_1f781691 speciaal onderwijs
  c_980b8db2 voortgezet onderwijs
c_d58b78ca openbare orde en veiligheid
  c_fcac43e4 criminaliteit
  c_4872b086 terrorisme
  c_d772bf06 veiligheid
c_3eb6243b organisatie en bedrijfsvoering
  c_ee06665e informatievoorziening en ICT
  c_068da9fb inkoop en beheer
  c_f37fd49d inrichting van de overheid
  c_f6d7f591 interne organisatie
  c_f28344a5 koninkrijksrelaties
  c_f2c9a613 overheidspersoneel
c_391585db overheidsfinanciën
  c_4348dad1 begroting
  c_25e30d03 belasting
c_f4679acc recht
  c_beb01b1c bestuursrecht
  c_e3d35361 bezwaar en klachten
  c_824ce7ff privaatrecht
  c_d2b1338a rechten en vrijheden
  c_72138db9 rechtspraak
  c_1fe409d0 staatsrecht
  c_98e03e32 strafrecht
c_cfc7d5ab ruimte en infrastructuur
  c_85a72eb3 netwerken
  c_9af4b880 ruimtelijke ordening
  c_a71dc533 waterbeheer
c_d4890526 sociale zekerheid
  c_fc530104 arbeidsongeschiktheid en werkloosheid
  c_76136c82 gezin en kinderen
  c_1781ce20 ouderen
c_849842ac verkeer
  c_2835e395 luchtvaart
  c_319461d7 openbaar vervoer
  c_f411e390 rail- en wegverkeer
  c_d3b599f8 scheepvaart
c_9d1917e9 werk
  c_4e83eca7 arbeidsomstandigheden
  c_1f37c612 arbeidsverhoudingen
c_124eaf3a wonen
  c_a6a9eddd bouwen en verbouwen
  c_17a86a17 woningmarkt
c_d0463fb7 zorg en gezondheid
  c_218c52ee ethiek
  c_6b9627b5 geneesmiddelen en medische hulpmiddelen
  c_8b081a63 gezondheidsrisico's
  c_0fe7c5e7 jeugdzorg
  c_f02ce1b3 ouderenzorg
  c_9a574af9 ziekten en behandelingen
  c_7a0f87d5 zorginstellingen
  c_341c5bef zorgverzekeringen
`;
