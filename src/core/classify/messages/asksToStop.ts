import { remembered } from '../../normalize/remembered.ts';
import { plainText } from './plainText.ts';

/** The whole of a text that carriers take for an opt-out, or for taking it back; in other languages what is as common. */
const TEXT_KEYWORDS: ReadonlySet<string> = new Set(
  [
    'stop,stopall,stop all,stopp,unsubscribe,unsub,cancel,end,quit,optout,opt out,revoke,remove,remove me',
    'start,unstop,resubscribe,opt in,optin,leave me alone,lose my number,go away,no more,stop it,stop now',
    'alto,basta,stop sms,stop met sms,arretez,pare,parar,baja,salir,detener,desuscribir,cancelar,arret,arreter,stopper,desabonner,desinscrire',
    'abmelden,abbestellen,aufhoren,sair,cancelar inscricao,descadastrar,sair da lista,cancella,disiscrivi,disdici,afmelden,uitschrijven',
  ].flatMap((words) => words.split(',')),
);
/** Of a mail's subject or text fewer say so: nothing but a text is a keyword for a machine. */
const MAIL_KEYWORDS =
  /^(?:(?:re|aw|fw|fwd) )*(?:unsubscribe|unsub|stop|opt ?out|remove me|take me off)(?: me| us| request| now)*$/;
const POLITE = /\b(?:please|pls|plz|bitte|por favor|kindly|thanks|thank you|thx|ok|okay|sorry|hi|hello)\b/g;

const SOMEBODY = String.raw`(?:me|us|this (?:number|phone|address)|my (?:name|number|phone|cell|mobile|e-?mail|address|info\w*|data|details))`;
const REACHING = '(?:text|txt|call|contact|messag|msg|dm|e-?mail|mail|spamm?|harass|bother|phon|ring)ing';
const REACH = '(?:text|call|contact|message|e-?mail|phone|write|bother|ring)';
const MAILINGS =
  '(?:texts?|txts?|msgs?|text messages|messages|calls|e-?mails?|mails|sms|newsletters?|offers|ads|spam)';
/** What somebody asks of us, and what we write down of it. Never what stands below a newsletter. */
const REQUESTS = new RegExp(
  [
    String.raw`(?<!\b(?:i'll|i will|we'll|we will|don't|do not|never|can't|won't|not) )\bstop(?: all)? ${REACHING}\b`,
    String.raw`\bstop sending (?:me|us|these|those|this|any|all|your|${MAILINGS})\b|^(?:stop|end)(?: the| all| these| your)* ${MAILINGS}\b|^no ${MAILINGS}(?: please)?\s*$`,
    String.raw`(?<!\b(?:i|we|they|he|she|to) )\b(?:quit|cease) ${REACHING}(?: ${SOMEBODY}\b|\s*(?:[.!?,;]|$))`,
    String.raw`\bcancel (?:my|this|the) (?:subscription|sub) (?:to|for|of) (?:(?:the|your|these|all) )?(?:${MAILINGS}|alerts?|updates?)\b`,
    String.raw`\b(?:take|remove|delete) my (?:number|phone|cell|e-?mail)(?: off| out)?(?: please| now)?\s*(?:[.!?,;]|$)|(?:^|[.!?,;]\s*|please )remove me(?: please| now)?\s*(?:[.!?,;]|$)`,
    String.raw`\bdo[ -]not[ -](?:call|contact|text|mail|e-?mail) (?:list|registry|register)\b|\b(?:this|that|it) is harassment\b|\bharassing (?:me|us)\b`,
    String.raw`\b(?:take|remove|delete|get) ${SOMEBODY}\b[^.!?\n]{0,20}\b(?:from|off|out of)\b[^.!?\n]{0,25}\b(?:lists?|database|system|contacts|records|mailings?|distribution|crm|${MAILINGS})\b`,
    String.raw`\b(?:unsubscribe|opt) ${SOMEBODY}\b|\b(?:please|pls|plz|kindly) unsubscribe\b(?! (?:here|by|using|via|at|below|through|with|link|if))`,
    String.raw`\b(?:i|we)(?:'d| would)? (?:want|wish|like) to (?:opt out|unsubscribe|be (?:removed|taken off)|stop receiving)\b|\bi(?:'m| am) opting out\b`,
    String.raw`\b(?:do not|don'?t|never) (?:ever )?${REACH}(?: to)? ${SOMEBODY}(?: (?:again|any ?more|ever|any longer|please))*\s*(?:[.!?,;"\n]|$)`,
    String.raw`(?:^|\bi |\bwe |please |[.!?]\s)(?:do not|don'?t|no longer) (?:want|wish)(?: to (?:get|receive))? (?:(?:any|more|your|these|such) )*(?:${MAILINGS}\b|to hear from you|to be (?:contacted|called|texted|e-?mailed))`,
    String.raw`\bno (?:more|further) ${MAILINGS}\b(?! (?:from|in|came|were|have|has)\b)|\bleave me alone\b|\blose my number\b`,
    String.raw`\b(?:no longer|don'?t|do not) (?:wish|want|like) to (?:receive|get)\s*(?:$|[.!])|\bi want out\s*(?:$|[.!])|\b(?:do not|don'?t|never) ${REACH}\s*(?:$|!)|\b(?:take|remove|delete) (?:this|my) (?:number|phone|cell|address)(?: off| out)?\s*(?:$|[.!])|\bplease remove\s*(?:$|[.!])`,
    String.raw`\b(?:revok|withdr[ae]w|rescind)\w* (?:(?:my|all|their|his|her) )*(?:consent|permission)\b`,
    String.raw`\b(?:ask(?:s|ed|ing)?|want(?:s|ed)?|request(?:s|ed|ing)?|demand(?:s|ed)?|said|says|told)\b(?: us| me| that we| for)?(?: to)? (?:stop (?:${REACHING}|receiving|all contact)|opt out|unsubscribe|be (?:removed|taken off|unsubscribed)|not (?:to )?(?:be )?${REACH}e?d?\b|no (?:more|further) (?:contact|${MAILINGS})|do[ -]not[ -]${REACH})`,
    String.raw`\bcease (?:and desist|all contact)\b|\b(?:this|that|it)(?:'s| is) spam\b|\b(?:marked|flagged) (?:you |this |it )?as spam\b`,
    // Whoever wants to be forgotten is not to be reached either.
    String.raw`\b(?:delete|erase|remove|destroy)(?: all| any)?(?: of)? my (?:personal )?(?:data|details|info\w*|account(?! (?:manager|rep|executive))|records?|profile)\b|\bdelete everything (?:you (?:have|hold|know) )?(?:on|about) me\b|\b(?:right to (?:be forgotten|erasure)|(?:want|wish|like|ask|request) to be forgotten|(?:erasure|deletion) request|gdpr (?:request|deletion|erasure)|art(?:icle|\.)? ?17 gdpr|gdpr art(?:icle|\.)? ?17)\b`,
    String.raw`\b(?:opted out|has unsubscribed|unsubscribed from|(?:repl(?:y|ied)|texted|sent|responded|answered|wrote|said)(?: with)? ["“']?stop(?:["”'.!]|$)|(?:dnc|dnd|opt-?out|stop) request)`,
    String.raw`\bno quiero (?:recibir )?(?:mas )?(?:mensajes|llamadas|correos|sms)\b|\b(?:borr|elimin|quit)\w+ mi (?:numero|telefono|correo)\b|\bdeja\w? de (?:escrib|llam|envi|mand|molest)\w+`,
    String.raw`\barret\w* de m['e]|\bsupprim\w+ mon (?:numero|adresse|contact)\b|\bplus de (?:messages|sms|appels|mails)\b|\b(?:losch|entfern)\w*(?: sie)?(?: bitte)? meine (?:nummer|daten|adresse)\b`,
    String.raw`\bnao quero (?:receber )?(?:mais )?(?:mensagens|ligacoes|e-?mails|sms)\b|\b(?:remov|apag|exclu|delet|tir)\w*(?: o)? meu (?:numero|telefone|contato)\b|\bpar(?:e|em) de (?:me )?(?:envi|mand|lig|escrev)\w+`,
    String.raw`\bnon voglio (?:piu|ricevere)\b|\bcancell(?:ami|atemi)\b|\b(?:cancell|rimuov|elimin)\w* il mio numero\b|\bsmett\w+ di (?:scriver|chiamar|mandar)\w+`,
    String.raw`\bgeen (?:berichten|sms\w*|telefoontjes|e-?mails?|mails?) meer\b|\bniet meer (?:bellen|sms\w*|appen|e?mailen|contacteren)\b|\b(?:verwijder|haal) mijn (?:nummer|gegevens|adres)\b|\bstop met (?:bellen|appen|e?mailen|berichten)\b`,
    String.raw`\bno me (?:escrib|llam|contact|envi|mand)\w+ mas\b|\b(?:dar(?:me)?|den?me) de baja\b|\bne m['e ]\s?(?:appele|ecrive|envoye|contacte)\w* plus\b|\bdesabonnez\b`,
    String.raw`\bnicht mehr (?:anrufen|schreiben|kontaktieren)\b|\bkeine (?:weiteren )?(?:nachrichten|anrufe|e-?mails|mails|sms) mehr\b|\bnao me (?:ligu|mand|envi|contat)\w+ mais\b|\bnon (?:chiamatemi|scrivetemi|contattatemi) piu\b`,
  ].join('|'),
);
/** One of these stands in every request. Nearly no text has any, and plain words are found fast. */
const HINT =
  /stop|spam|desist|erase|erasure|destroy|deletion|forgotten|gdpr|all contact|unsub|opt |opted|opting|list|remove|delete|take |cancel |harass|do not |get me|get my|never|not |n't |dont |longer|no more|no further|alone|lose|revok|withdr|rescind|quit|cease|dnc|dnd|do-not|opt-out|optout|baja|plus|desab|msg|txt|text|want out|quiero|quero|borr|elimin|quit|deja|arret|supprim|losch|entfern|remov|apag|exclu|pare|voglio|cancell|smett|geen|niet meer|verwijder|haal mijn|mehr|no me|nao me|non c|non s/;
/** Of a keyword, its first letters. */
const KEYWORD_HINT = new RegExp(
  `\\b(?:${[...new Set([...TEXT_KEYWORDS].map((keyword) => keyword.slice(0, 4).trim()))].join('|')}|take)|^\\W*\\w(?:[ .-]\\w){2,}\\W*$`,
);
/** Where what was written before begins. */
const QUOTED = /^\s*(?:>|on .{4,80} wrote:|-{2,} ?(?:original|forwarded)|_{5,}|from: |von: |de ?: )/m;
/** A clause of a short text that is nothing but one of these asks it, whatever stands beside it: `who is this? stop`. */
const SURE_KEYWORDS: ReadonlySet<string> = new Set(
  'stop,stopp,unsubscribe,unsub,opt out,optout,alto,basta,arret,arretez,desabonner,abmelden,abbestellen,afmelden,uitschrijven,sair,baja'.split(
    ',',
  ),
);
const BETWEEN_CLAUSES = /[.!?,;:\n–—-]+/;
const STOP_SIGN = /^(?:\u{1f6d1}|\u270b|\ufe0f|\s)+$/u;
const DIGITS = /\p{N}+/gu;
/** `s t o p` */
const LETTERS_APART = /(?<=^ *)\p{L}(?: \p{L})+(?= *$)/u;
const LONGEST_KEYWORD = 60;
/** What a tool or a person in a hurry writes stands on many rows. */
const MOST_REMEMBERED = 2000;
const LONGEST_REMEMBERED = 60;

/** Whether what somebody wrote asks not to be written to any more, or what we noted of it says so. */
export function asksToStop(text: string, medium: 'mail' | 'text'): boolean {
  return medium === 'mail' ? asksInMail(text) : asksInText(text);
}

const asksInMail = remembered((text) => asks(text, 'mail'), MOST_REMEMBERED, LONGEST_REMEMBERED);
const asksInText = remembered((text) => asks(text, 'text'), MOST_REMEMBERED, LONGEST_REMEMBERED);

function asks(text: string, medium: 'mail' | 'text'): boolean {
  const plain = plainText(text);
  const [first = ''] = plain.split('\n', 1);
  const keyword = medium === 'mail' ? first : plain;
  if (keyword.length <= LONGEST_KEYWORD && KEYWORD_HINT.test(keyword) && isKeyword(keyword, medium))
    return true;
  if (medium === 'text' && STOP_SIGN.test(plain)) return true;
  if (!HINT.test(plain)) return false;
  const quoted = plain.search(QUOTED);
  return REQUESTS.test(quoted < 0 ? plain : plain.slice(0, quoted));
}

function isKeyword(said: string, medium: 'mail' | 'text'): boolean {
  const once = wordsOf(said);
  if (medium === 'mail') return MAIL_KEYWORDS.test(once);
  return (
    TEXT_KEYWORDS.has(once) ||
    MAIL_KEYWORDS.test(once) ||
    said.split(BETWEEN_CLAUSES).some((clause) => SURE_KEYWORDS.has(wordsOf(clause)))
  );
}

/** The words without politeness and numbers, and none twice that only repeats the first: `STOP, please! stop 2` is `stop`. */
function wordsOf(said: string): string {
  const words = said
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(DIGITS, ' ')
    .replace(POLITE, ' ')
    .replace(LETTERS_APART, (word) => word.replaceAll(' ', ''))
    .trim()
    .split(/ +/);
  return words.filter((word, at) => at === 0 || word !== words[0]).join(' ');
}
