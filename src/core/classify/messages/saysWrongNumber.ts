import { beginningOf, plainText } from './plainText.ts';

const WHOSE = String.raw`(?:his|her|their|my|the right|the correct|[\p{L}.-]+(?: [\p{L}.-]+)?(?:'s|s'))`;
const PHONE = '(?:phone|number|cell|cellphone|mobile|line|telephone)';
/** That the phone is another's, or nobody's any more. */
const OF_THE_PHONE = [
  String.raw`\bwr(?:o|)ng (?:number|numer|num|nbr|nmbr|numbr|no\.|nr|#|person|people|guy|man|woman|lady|party|phone|contact|recipient|individual)s?(?!\p{L})(?! (?:of|on (?:the|my|our)|in (?:the|my|our)|listed|printed|format|(?:is|was) (?:on|in)|(?:was )?(?:listed|printed))\b)|\b(?:incorrect|bad) (?:number|phone)\s*(?:$|[.!,;])|^wn$`,
  String.raw`\b(?:not|isn'?t|ain'?t|no longer|wasn'?t|never was) ${WHOSE} ${PHONE}\b(?! (?:one|1)\b)`,
  String.raw`\b(?:this|that|it)(?:'s| is) not the number (?:for|of)\b|\bmistaken number\b|\bwrong no$`,
  String.raw`\b(?:this|that) ${PHONE} (?:isn'?t|is not|ain'?t|is no longer) (?:his|hers|theirs|[\p{L}.-]+'s)\b|\bchanged (?:his|her|their) (?:phone |cell )?${PHONE}\b`,
  String.raw`\b(?:no longer|doesn'?t|does not|don'?t) (?:has|have|uses?|owns?) this ${PHONE}\b`,
  String.raw`\b${PHONE} (?:now belongs to (?!me\b|us\b)|belongs to (?:some(?:one|body) else|another|an? |his |her |their |my |[^.!?,\n]{2,30} now\b))|\b${PHONE} (?:(?:was|has been|got|is|is now) )?reassigned\b|\b${PHONE} changed hands\b|\b(?:this|that) ${PHONE} is (?:mine|ours) now\b|\b(?:just|only|recently) got this ${PHONE}\b|\bgot this ${PHONE} (?:last|this|yesterday|recently|today|a (?:week|month|year))\b|\bsold this ${PHONE}\b`,
  String.raw`\b(?:number|phone|cell|mobile) (?:(?:is|was|has been) )?(?:not in service|out of service|no longer in service)\b|\bnumber (?:(?:is|was|has been) )?disconnected\b|\bdisconnected number\b`,
  String.raw`\bn'est plus (?:son|mon) numero\b|\bnumero n'est plus a (?:elle|lui|moi)\b|\bnicht mehr (?:ihre|seine|meine) nummer\b|\bniet meer (?:haar|zijn|mijn) nummer\b|\bnumero (?:ya )?no es (?:de|mio|suyo)\b|\bya no es (?:su|mi) numero\b|\bnao e mais (?:o )?(?:numero|dela|dele)\b`,
  String.raw`\bnumero (?:equivocado|errado|sbagliato|incorrecto|incorreto)\b|\bequivoc\w* de numero\b|\bno es (?:el|su) numero\b|\b(?:mauvais|faux) numero\b|\b(?:erreur|tromp\w+) de numero\b|\bpas le bon numero\b|\bfalsche n(?:umme)?r\b|\bfalsch verbunden\b|\bverwahlt\b|\bverkeerd(?:e)? (?:nummer|verbonden)\b|\b(?:foi|e) engano\b|\bsbagliato numero\b`,
].join('|');
/** That whoever was reached is another: of a message or call this is said of its phone, in a note perhaps of a colleague. */
const OF_THE_PERSON = [
  String.raw`\b(?:doesn'?t|does not) (?:live|work) here\b|\bno longer (?:lives|works) here\b|\bthere(?:'s| is) no[^.!?\n]{1,30} (?:at|on|with) this ${PHONE}\b`,
  String.raw`\bnever heard of (?:him|her|them|that person|this person|that name)\b|\bno(?:body| ?one)(?: here)? (?:by|with) (?:that|this) name\b`,
  String.raw`\b(?:do not|don'?t) know (?:anyone|anybody) (?:named|called|by that name|with that name)\b|\bdon'?t know who (?:that|she|he) is\b`,
  String.raw`\bnot (?:the person|who) you(?:'re| are) looking for\b|\b(?:got|have|reached|called|texted|dialed|dialled) the wrong (?:one|house|household|family|business|company|office|place)\b`,
  String.raw`\bmeant to (?:text|call|message|reach) (?:some(?:one|body) else|another)\b|\b(?:is no longer (?:here|at this ${PHONE})|(?:is not|isn'?t) here any ?more)\b`,
].join('|');
const DISOWNS = new RegExp(`${OF_THE_PHONE}|${OF_THE_PERSON}`, 'u');
const NOTED = new RegExp(OF_THE_PHONE, 'u');
/** Some other number that somebody got wrong: `I gave you the wrong number`. */
const OF_ANOTHER =
  /(?<!\byou(?:'ve| have)? )\b(?:gave|given|typed|sent|used|entered|wrote|listed|dialed|dialled|copied|put|called|texted)(?: \w+){0,4} wrong\b/;
/** `This isn't Ann.`, `I'm not Ann`, `No Ann here`: a name is known by its capital. */
const NOT_THE_NAMED = new RegExp(
  [
    String.raw`^(?:(?:[Nn]o|[Ss]orry|[Hh]i|[Hh]ello)[,.! ]+)*(?:(?:[Tt]his|[Ii]t) (?:is not|isn['’]?t|ain['’]?t)|[Ii](?:['’]m| am) not) (?!Interested|Available|Sure|Ready|Spam|Funny)\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?\s*(?:[.!,]|$)`,
    String.raw`^[Nn]o \p{Lu}\p{Ll}+ (?:here|at this number)\b|\b[Nn]o(?:body| ?one)(?: here)?(?: is)? (?:named|called) \p{Lu}`,
  ].join('|'),
  'u',
);

/** One of these stands in all of them. Nearly no text has any, and plain words are found fast. */
const HINT =
  /wrong|wrng|incorrect|bad |^wn$|mine now|ours now|got this|sold this|meant to|nicht mehr|niet meer|hands|plus|n't |(?:does|is|do|was)nt |changed |mistaken|there(?:'s| is) no|ain't|not |no longer|reassign|belong|in service|of service|disconnected|never|know|no one|noone|nobody|^no |equivoc|errado|sbagliato|mauvais|faux|falsch|verkeerd|tromp|verwahl|engano|numero|incorre|erreur/;

/** Whether a text or a note of a call says that the phone is not that person's. */
export function saysWrongNumber(text: string): boolean {
  const said = plainText(text).replaceAll('_', ' ');
  if (!HINT.test(said)) return false;
  if (DISOWNS.test(said)) return !OF_ANOTHER.test(said);
  return NOT_THE_NAMED.test(beginningOf(text));
}

/** Whether a note, a tag, a status or a reason on any other row says so of the phone. */
export function notesWrongNumber(text: string): boolean {
  const said = plainText(text).replaceAll('_', ' ');
  return HINT.test(said) && NOTED.test(said) && !OF_ANOTHER.test(said);
}
