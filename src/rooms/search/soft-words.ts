/** Words without meaning of their own: never looked up in prose, never required. */
const FUNCTION_WORDS = `de het een en of van voor in op aan bij te ter ten der den des met tot uit om over door onder naar
  dat die dit deze er als dan maar ook niet geen nog wel al zo is zijn was waren wordt worden heeft hebben had kan kunnen
  moet moeten mag zal zullen wie wat waar wanneer hoe welke welk waarom waarin waarmee ik wij we je jij u uw ons onze mijn
  mij men ze zij hij haar hun hen zich weer meer veel alle andere tussen tegen binnen buiten ca eo s`;

/** Words of a question in plain Dutch, and words that nearly every record carries: they help, they never exclude. */
const GENERAL_WORDS = `doet doen gaat gaan regelt regelen werkt werken samen zit zitten hoort horen haalt halen ophalen
  maakt krijg krijgen vraag vragen vind vinden zoek zoeken bestaat beslist verzorgt zorgt helpt betaalt int controleert
  buurt gemeente gemeenten gemeentelijke gemeenschappelijke gemeenschappelijk regeling regelingen gr organisatie
  organisaties samenwerking samenwerkingsverband samenwerken centrumregeling openbaar lichaam overheid instantie
  stichting partners deelnemers lid bestuur taken taak dienst diensten modulaire lichte wijziging hulp mensen iemand`;

const list = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/u).filter(Boolean));
const functionWords = list(FUNCTION_WORDS);
const generalWords = list(GENERAL_WORDS);

export const isFunctionWord = (form: string): boolean => functionWords.has(form);

/** Whether a record may miss this word and still answer the question. */
export const isSoft = (form: string): boolean =>
  form.length === 1 || functionWords.has(form) || generalWords.has(form) || /^(?:19|20)\d\d$/.test(form);
