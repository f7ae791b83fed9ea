import names from 'i18n-iso-countries/langs/en.json';

/** States and provinces by their postal codes, which no two of these countries share: the United States, then Canada. */
const STATES =
  'AL Alabama,AK Alaska,AZ Arizona,AR Arkansas,CA California,CO Colorado,CT Connecticut,DE Delaware,DC District of Columbia,FL Florida,GA Georgia,HI Hawaii,ID Idaho,IL Illinois,IN Indiana,IA Iowa,KS Kansas,KY Kentucky,LA Louisiana,ME Maine,MD Maryland,MA Massachusetts,MI Michigan,MN Minnesota,MS Mississippi,MO Missouri,MT Montana,NE Nebraska,NV Nevada,NH New Hampshire,NJ New Jersey,NM New Mexico,NY New York,NC North Carolina,ND North Dakota,OH Ohio,OK Oklahoma,OR Oregon,PA Pennsylvania,PR Puerto Rico,RI Rhode Island,SC South Carolina,SD South Dakota,TN Tennessee,TX Texas,UT Utah,VT Vermont,VA Virginia,WA Washington,WV West Virginia,WI Wisconsin,WY Wyoming,' +
  'AB Alberta,BC British Columbia,MB Manitoba,NB New Brunswick,NL Newfoundland and Labrador,NS Nova Scotia,NT Northwest Territories,NU Nunavut,ON Ontario,PE Prince Edward Island,QC Quebec,SK Saskatchewan,YT Yukon';

/** Names, in plain letters → code. Made when they are first asked: at Google every click loads the script anew, and few of them compare places. */
let countries: ReadonlyMap<string, string> | undefined;
let states: ReadonlyMap<string, string> | undefined;

/** The ISO code of a country by its code or any English name (`US`, `U.S.A.`, `United States`); '' for what names none, or two. */
export function countryCode(text: string): string {
  countries ??= codesByName(Object.entries(names.countries).map(([code, name]) => [code, ...[name].flat()]));
  return countries.get(plainPlace(text)) ?? '';
}

/** The postal code of a state or province of the United States or Canada (`CA`, `California`); '' for any other. */
export function stateCode(text: string): string {
  states ??= codesByName(STATES.split(',').map((state) => [state.slice(0, 2), state.slice(3)]));
  return states.get(plainPlace(text)) ?? '';
}

/** Each place's names, its code first. A name that two places bear is none of theirs. */
function codesByName(places: readonly (readonly string[])[]): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  for (const place of places)
    for (const name of place) {
      const plain = plainPlace(name);
      const code = place[0] ?? '';
      codes.set(plain, (codes.get(plain) ?? code) === code ? code : '');
    }
  return codes;
}

function plainPlace(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/\s+/g, ' ')
    .trim();
}
