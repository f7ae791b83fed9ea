/** What stands before the @ where there is no address, at whatever domain. */
const NO_ADDRESS =
  /^(?:(?:no|not|none|without|dont|donot)[._-]?(?:have[._-]?)?(?:(?:e[._-]?)?mail|address|provided|given|available|known|supplied|applicable)(?:[._-]?(?:address|provided|given|available|on[._-]?file))?\d*|(?:sin|sem|keine?|sans|pas[._-]?de|geen|nessuna?|senza)[._-]?(?:e[._-]?)?(?:mail|correo|courriel|adresse)\d*|unbekannt|inconnu|desconocido|desconhecido|onbekend|none|null|undefined|nobody|no[._-]?one|unknown|declined|refused|fake|dummy|placeholder)$/;
/** What people type on both sides of the @ where a form wants something. */
const FILLER =
  /^(?:test(?:ing|er|e|s)?\d{0,4}|no|nope|none?|keine?|nicht|vorhanden|ningun[ao]?|nenhum|aucune?|geen|na|nil|null|asdf\w*|qwert\w*|qwe|zxcv\w*|abcd?|xyz|foo|bar|baz|(?:aa|xx|zz)[axz]{0,8}|e?mail|blah|fake|dummy|unknown|nobody|noone|name|user(?:name)?|someone|anyone|sample|temp)$/;
/** Somebody's mailbox at most domains, and nobody's at the domain of the same word. */
const TWICE = /^(?:guest|example|customer|client|visitor|demo|walk-?in|0?123\d*)$/;
/** `a@a.com`: one key twice. */
const ONE_KEY = /^([a-z])@\1\.com$/;
/** How all of them begin: nearly no address does, and a look at two letters is cheap. */
const BEGINNINGS = new Set(
  'no wi do nu un de re fa du pl te na ni as qw zx ab xy fo ba aa xx zz em e- ma bl us so an sa gu ex cu cl vi wa 12 01 si se ke ge in on ni au pa'.split(
    ' ',
  ),
);
/** A domain that says that there is none: `walkin@noemail.invalid`, `4711@no-email.com`. */
const NO_DOMAIN = /^(?:no|without)[.-]?(?:e[.-]?)?mail(?:[.-]?address)?\.[a-z]+$/;
/** Domains that are kept for examples (RFC 2606). Redacted exports use them for everybody, so they say nothing. */
const RESERVED = /(?:^|\.)(?:test|example|invalid|localhost|example\.(?:com|net|org))$/;

const ONE_DIGIT = /^(\d)\1+$/;
const UPWARD = '01234567890123456789';
const DOWNWARD = '98765432109876543210';
/** Ten and more of one digit, the digits in order, and the number of a town's directory in America. */
const ASSIGNED_DUMMY = /^\+(?:\d{1,3}(\d)\1{9,}|12345678901|1\d{3}5551212)$/;
const GROUPS = new Set(['1231231234', '1231231231', '1112223333']);
const SHORTEST = 7;

/** Whether an address in lower case is one that people type where they have none: `test@test.com`, `noemail@x.com`. */
export function isDummyEmail(local: string, domain: string): boolean {
  if (local.length === 1) return ONE_KEY.test(`${local}@${domain}`);
  if (NO_DOMAIN.test(domain)) return true;
  if (!BEGINNINGS.has(local.slice(0, 2))) return false;
  if (NO_ADDRESS.test(local)) return true;
  const [name = '', , ...others] = domain.split('.');
  if (TWICE.test(local)) return local === name;
  if (!FILLER.test(local)) return false;
  if (RESERVED.test(domain)) return local === name && local.length > 2;
  return FILLER.test(name) && others.length === 0;
}

/** Whether a number in E.164 is a dummy although it is assigned, or might be. */
export function isDummyThoughAssigned(e164: string): boolean {
  return ASSIGNED_DUMMY.test(e164);
}

/** Whether digits, without their country code, are what people type where a form wants some number: `1234567890`. */
export function isDummyNumber(digits: string): boolean {
  if (digits.length < SHORTEST) return false;
  return (
    ONE_DIGIT.test(digits) ||
    GROUPS.has(digits) ||
    (/^[01]/.test(digits) && UPWARD.includes(digits)) ||
    (/^[09]/.test(digits) && DOWNWARD.includes(digits))
  );
}
