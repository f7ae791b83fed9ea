/** What a word of a heading may say. A word that says several things stands under the first that fits. */
export type WordClass =
  | 'email'
  | 'phone'
  | 'mobile'
  | 'messenger'
  | 'address'
  | 'id'
  | 'key'
  | 'number'
  | 'count'
  | 'contact'
  | 'person'
  | 'lead'
  | 'record'
  | 'which'
  | 'ours'
  | 'other'
  | 'name'
  | 'first'
  | 'last'
  | 'middle'
  | 'time'
  | 'small';

/**
 * The words of headings that name somebody, in the languages in which exports have been seen. Accents are folded before
 * a word is looked up, and what people write in two words may stand here as one (`e mail`, `correo electronico`).
 */
const WORDS: Readonly<Record<WordClass, string>> = {
  email:
    'email emails emailid emailids mailid courriel courriels correo correos correoelectronico correoselectronicos emailaddress emailaddresses adresseemail adressemail emailadresse emailadressen mailadresse epost eposta emailadres postaelettronica indirizzoemail enderecodeemail',
  phone:
    'phone phones phonenumber phonenumbers telephone telephones tel mobile mobiles mobil cell cellphone cellphones landline telefono telefonos telefone telefones telefon telefonnummer telefoonnummer mobiltelefon mobilnummer handy handynummer movil celular celulares cellulare telephoneportable telefonomovil telefonocelular numerodetelefono numerodetelephone numerodetelefone rufnummer fon festnetz fijo phoneno gsm telemovel portable mobiel mobieltje mobielenummer mobielnummer numeroportable numerodeportable numerodemovil numerodecelular numerodetelefone numerodetelemovel nodetelefono nodetelefone msisdn mobileno telno cellno contactnumber contactno textnumber fax faxnumber',
  mobile:
    'mobile mobiles mobil mobileno cell cellphone cellno handy handynummer mobiltelefon mobilnummer movil celular celulares cellulare telefonomovil telefonocelular telephoneportable gsm telemovel portable mobiel mobieltje mobielenummer mobielnummer numeroportable numerodeportable numerodemovil numerodecelular numerodetelemovel textnumber',
  messenger: 'whatsapp sms',
  address: 'address addresses adresse value values',
  id: 'id ids uid uuid guid identifier identifiers',
  key: 'key ref reference vid oid',
  number: 'number numbers no nr num nbr code #',
  count: 'count counts total totals times bounce bounces bounced',
  contact: 'contact contacts person persons people kontakt contacto contatto',
  person:
    'client clients customer customers prospect prospects subscriber member patient student invitee kunde cliente',
  lead: 'lead leads',
  record: 'record records profile object crm',
  which:
    'work home office business personal private main other primary secondary second third additional alternate alternative alt mobile cell first preferred best direct daytime evening day',
  ours: 'owner owners owned host hosts hosted agent agents assigned assignee assignees user users rep reps salesperson seller staff employee employees organizer organiser manager creator author operator admin our ours own internal technician provider practitioner follower followers referrer referrers referral createdby updatedby modifiedby editedby changedby addedby enteredby loggedby handledby answeredby initiatedby importedby completedby assignedby ownedby managedby referredby',
  other:
    'company companies account accounts organization organisation organizations org business firm deal deals opportunity opportunities opp pipeline stage campaign list lists calendar event events appointment appointments booking meeting location workspace team group form task ticket order invoice payment billing product project job conversation thread message call activity note source list tag session page website url link parent associated related duplicate merged old previous former new external legacy temp temporary backup fax faxnumber',
  name: 'name names fullname displayname fullnames nombre nome nom nombrecompleto nomcomplet vollstandigername nomecompleto nombreyapellido',
  first: 'firstname givenname given forename fname prenom vorname nombredepila',
  last: 'lastname last surname familyname family lname nachname apellido apellidos cognome sobrenome nomdefamille',
  middle: 'middle middlename additionalname middleinitial',
  time: 'updated modified changed edited update modification date time datetime timestamp',
  small:
    'the a an of in on at for from to s is my your you please enter what whats app system unique digit digits casesafe their his her this',
};

const CLASSES = new Map<string, Set<WordClass>>();
for (const [wordClass, words] of Object.entries(WORDS))
  for (const word of words.split(' ')) {
    const classes = CLASSES.get(word) ?? new Set<WordClass>();
    CLASSES.set(word, classes.add(wordClass as WordClass));
  }

const NO_CLASSES: ReadonlySet<WordClass> = new Set();

/** All that a word may say; nothing for a word that is not of ours. */
export function classesOf(word: string): ReadonlySet<WordClass> {
  return CLASSES.get(word) ?? NO_CLASSES;
}
