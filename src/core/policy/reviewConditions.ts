import { normalizeHeading } from '../normalize/heading.ts';

/** What a condition asks of a row. Of `ruled` another rule of the review takes care, whatever the tab says. */
type Meaning =
  | { readonly kind: 'ruled' }
  | { readonly kind: 'missing'; readonly field: string }
  | { readonly kind: 'differs'; readonly field: string }
  | { readonly kind: 'stage'; readonly stage: string }
  | { readonly kind: 'unread' };

/** A condition under which a person reviews a record, in the words of the Match Policy tab and as it can be checked. */
export type ReviewCondition = { readonly says: string } & Meaning;

const RULED: Meaning = { kind: 'ruled' };

/** How conditions are worded. Read from the top; the first that fits decides. Words are in lower case, without signs. */
const WORDINGS: readonly { readonly as: RegExp; readonly means: (name: string) => Meaning }[] = [
  {
    as: /^(?:multiple|several|many|more than one|two or more|ambiguous|duplicate) (?:copper )?(?:match(?:es)?|records?|candidates?)(?: found)?$/,
    means: () => RULED,
  },
  { as: /^no (?:match(?:es)?|(?:existing |matching |copper )*records?)(?: found)?$/, means: () => RULED },
  { as: /^sensitive (?:status|stage)(?: changes?)?$/, means: () => RULED },
  { as: /^(?:status|stage) (?:(?:moves|goes) back(?:wards?)?|(?:is )?unknown)$/, means: () => RULED },
  { as: /^(?:repeated|duplicate|replayed) (?:events?|event ids?)$/, means: () => RULED },
  { as: /^(?:event|update) (?:is )?older than (?:the )?(?:existing |copper )?record$/, means: () => RULED },
  {
    as: /^payload(?: status)? (?:is )?not approved(?: sample)?$|^unapproved payloads?$/,
    means: () => RULED,
  },
  {
    as: /^(?:missing|no|blank|empty|without(?: an?)?) (.+)$/,
    means: (name) => ({ kind: 'missing', field: fieldNamed(name) }),
  },
  {
    as: /^(.+?) (?:is )?(?:missing|blank|empty)$/,
    means: (name) => ({ kind: 'missing', field: fieldNamed(name) }),
  },
  {
    as: /^(?:status|stage) (?:moves to|goes to|changes to|becomes|is) (.+)$/,
    means: (stage) => ({ kind: 'stage', stage }),
  },
  {
    as: /^(?:different|changed|new|other) (.+)$/,
    means: (name) => ({ kind: 'differs', field: fieldNamed(name) }),
  },
  {
    as: /^(.+?) (?:is )?(?:changes?|changed|differs|different|mismatch|disagrees?)$/,
    means: (name) => ({ kind: 'differs', field: fieldNamed(name) }),
  },
];

/** Other names of the columns that the runbook's files have. */
const FIELDS: Readonly<Record<string, string>> = {
  email: 'person email',
  'e mail': 'person email',
  'email address': 'person email',
  key: 'external key',
  'external id': 'external key',
  name: 'opportunity name',
  'company name': 'company',
  'contact owner': 'owner',
};

/** What holds for opportunities and persons where no policy names conditions: the runbook holds an event without e-mail. */
export const DEFAULT_CONDITIONS: readonly ReviewCondition[] = [
  { says: 'missing person_email', kind: 'missing', field: 'person email' },
];

export function readCondition(says: string): ReviewCondition {
  const words = normalizeHeading(says);
  for (const { as, means } of WORDINGS) {
    const found = as.exec(words);
    if (found) return { says, ...means(found[1] ?? '') };
  }
  return { says, kind: 'unread' };
}

function fieldNamed(name: string): string {
  return Object.hasOwn(FIELDS, name) ? (FIELDS[name] ?? name) : name;
}
