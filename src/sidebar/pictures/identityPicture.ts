import type { Standing } from '../../core/explain/identifierStanding.ts';
import type { Picture, PicturedIdentifier } from '../../core/explain/picture.ts';
import { contactName, contactTitle } from '../../core/match/names/contactName.ts';
import type { Contact } from '../../core/model.ts';
import { svg } from '../dom.ts';

const WIDTH = 276;
const LEFT_END = 142;
const RIGHT_START = 182;
const IDENTIFIER_HEIGHT = 52;
const CONTACT_HEIGHT = 46;
/** One line more, where the map has a name. */
const NAMED_CONTACT_HEIGHT = 59;
const LEFT_CHARACTERS = 21;
const RIGHT_CHARACTERS = 14;
const MARK = 5;
const LINE_HEIGHT = 12;

/** The identity of a row: identifiers at the left, the contacts they name at the right. Shape and label say what color does. */
export function identityPicture(picture: Picture): SVGSVGElement {
  const { identifiers, contacts, lines, says, more } = picture;
  const lefts = identifiers.length * IDENTIFIER_HEIGHT;
  const isNamed = contacts.some((contact) => contactName(contact) !== '');
  const contactHeight = isNamed ? NAMED_CONTACT_HEIGHT : CONTACT_HEIGHT;
  const rights = (contacts.length + (more > 0 ? 1 : 0)) * contactHeight;
  const height = Math.max(lefts, rights, 24);
  const leftY = (at: number) => (height - lefts) / 2 + at * IDENTIFIER_HEIGHT + IDENTIFIER_HEIGHT / 2;
  const rightY = (at: number) => (height - rights) / 2 + at * contactHeight + contactHeight / 2;
  return svg(
    'svg',
    {
      class: 'identity',
      viewBox: `0 0 ${WIDTH} ${height}`,
      width: WIDTH,
      height,
      role: 'img',
      'aria-label': says,
    },
    svg('title', {}, says),
    ...lines.map(({ from, to, disagrees }) =>
      svg('line', {
        class: disagrees ? 'line disagrees' : 'line',
        x1: LEFT_END + MARK,
        y1: leftY(from),
        x2: RIGHT_START,
        y2: rightY(to),
        ...(disagrees ? { 'stroke-dasharray': '5 3' } : {}),
      }),
    ),
    ...identifiers.map((pictured, at) => identifierNode(pictured, leftY(at))),
    ...contacts.map((contact, at) => contactNode(contact, rightY(at), contactHeight)),
    more > 0
      ? svg('text', { x: RIGHT_START + 4, y: rightY(contacts.length), class: 'small' }, `and ${more} more`)
      : null,
  );
}

function identifierNode({ identifier, standing, says }: PicturedIdentifier, y: number): SVGGElement {
  const value = identifier.canonical || identifier.raw.trim();
  const at = { x: LEFT_END - MARK - 5, 'text-anchor': 'end' };
  return svg(
    'g',
    { class: `identifier ${standing}` },
    svg('title', {}, `${identifier.heading}: ${value} (${says})`),
    svg('text', { ...at, y: y - 13, class: 'small' }, cut(identifier.heading, LEFT_CHARACTERS)),
    svg('text', { ...at, y: y + 3, class: 'value' }, cut(value, LEFT_CHARACTERS)),
    svg('text', { ...at, y: y + 17, class: 'standing' }, cut(says, LEFT_CHARACTERS)),
    markOf(standing, LEFT_END, y),
  );
}

/** Filled circle: agrees. Diamond: another contact. Ring: several. Square: not in the map. Cross: unreadable. */
function markOf(standing: Standing, x: number, y: number): SVGElement {
  if (standing === 'agrees' || standing === 'names')
    return svg('circle', { class: 'mark filled', cx: x, cy: y, r: MARK });
  if (standing === 'disagrees')
    return svg('path', {
      class: 'mark filled',
      d: `M${x} ${y - 7} L${x + 7} ${y} L${x} ${y + 7} L${x - 7} ${y} Z`,
    });
  if (standing === 'several') return svg('circle', { class: 'mark hollow', cx: x, cy: y, r: MARK });
  if (standing === 'unreadable')
    return svg('path', {
      class: 'mark stroke',
      d: `M${x - 5} ${y - 5} L${x + 5} ${y + 5} M${x + 5} ${y - 5} L${x - 5} ${y + 5}`,
    });
  if (standing === 'not-in-map')
    return svg('rect', { class: 'mark hollow', x: x - 5, y: y - 5, width: 10, height: 10 });
  return svg('path', { class: 'mark stroke', d: `M${x - 5} ${y} L${x + 5} ${y}` });
}

function contactNode(contact: Contact, y: number, height: number): SVGGElement {
  const { key, rows } = contact;
  const mapRows = `map row ${rows.map(({ row }) => row).join(', ')}`;
  const [first = '', ...rest] = key.split('/');
  const lines = [
    { class: 'person', text: cut(contactName(contact), RIGHT_CHARACTERS) },
    { class: 'value', text: cut(first, RIGHT_CHARACTERS) },
    { class: 'value', text: rest.length > 0 ? cut(`/${rest.join('/')}`, RIGHT_CHARACTERS) : '' },
    { class: 'small', text: cut(mapRows, 16) },
  ].filter(({ text }) => text !== '');
  const top = y - height / 2 + 3;
  return svg(
    'g',
    { class: 'contact' },
    svg('title', {}, `${contactTitle(contact)}, ${mapRows}`),
    svg('rect', { x: RIGHT_START, y: top, width: WIDTH - RIGHT_START - 1, height: height - 6, rx: 4 }),
    ...lines.map(({ text, ...props }, at) =>
      svg('text', { ...props, x: RIGHT_START + 5, y: top + 12 + at * LINE_HEIGHT }, text),
    ),
  );
}

/** By characters as people count them: half of one, or of a letter with its mark, is none. */
function cut(text: string, characters: number): string {
  const letters = [...text.normalize('NFC')];
  return letters.length > characters ? `${letters.slice(0, characters - 1).join('')}…` : text;
}
