/* Words that stand in cells with names and are no part of who somebody is. */

export const MENS_TITLES = wordSet('mr mister sir herr hr sr senor monsieur sig signor haji');
export const WOMENS_TITLES = wordSet(
  'mrs ms miss dame lady frau fru sra srta senora senorita dottssa mme mlle madame signora hajah',
);
export const TITLES: ReadonlySet<string> = new Set([
  ...MENS_TITLES,
  ...WOMENS_TITLES,
  ...wordSet(
    'mx dr doctor prof professor rev reverend fr father rabbi hon capt captain lt sgt maj dott avv sheikh',
  ),
]);
export const DEGREES = wordSet(
  'phd md dds dmd do dvm esq esquire cpa mba msc bsc ba ma jd rn np pa lcsw pe cfa pmp obe mbe cbe ret retired facs llm lld ll',
);
export const GENERATIONS: ReadonlyMap<string, number> = new Map([
  ['sr', 1],
  ['senior', 1],
  ['snr', 1],
  ['jr', 2],
  ['junior', 2],
  ['jnr', 2],
  ['ii', 2],
  ['2nd', 2],
  ['iii', 3],
  ['3rd', 3],
  ['iv', 4],
  ['4th', 4],
]);
/** Between a given name and a family name they say nothing of who it is. */
export const PARTICLES = wordSet(
  'de la las los del della di da das do dos du des van von der den dem ter ten te zu zum zur af av el al bin bint binti ibn ben e y i and und et st',
);
export const CLAN = wordSet('mac mc');
/** What stands where there is no name. */
export const PLACEHOLDERS = wordSet(
  'unknown user guest no noname name none null na example test testing lastname firstname fullname contact customer client lead caller anonymous visitor visitante invitado wireless new private number nobody someone somebody unnamed untitled undefined deleted hello hi hey dear there sir madam mom mum mommy mama dad daddy papa mother father wife husband spouse home work mobile cell landline',
);
/** Of a firm, a team or a mailbox. */
export const FIRMS = wordSet(
  'inc incorporated llc llp ltd limited gmbh ag kg ohg corp corporation co company plc pty bv nv srl spa sarl sas oy ab aps group holding holdings services service solutions associates partners partnership consulting consultants consultancy agency agentur studio studios enterprises enterprise industries exports imports export import technologies technology tech systems software labs international worldwide global ventures capital realty properties insurance clinic dental dentistry medical hospital pharmacy salon spa restaurant cafe hotel motel motors automotive plumbing electric electrical roofing construction contractors landscaping cleaning logistics transport trucking university college school academy institute foundation association society ministry department dept office team reception desk frontdesk support helpdesk sales billing accounts accounting accountspayable invoices admin info marketing hr newsletter notifications store shop family household residence estate familie famille familia',
);

function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}
