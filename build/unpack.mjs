// Runs inside the add-on: data that the build has deflated (RFC 1951) and written as base64 comes back as it was.
// Apps Script has no decompression without a service call, and data is a fifth of the script.

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const CODE_LENGTH_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const LONGEST_CODE = 15;

/** A function that gives the data, unpacked once. */
export function lazy(base64) {
  let data;
  return () => {
    data ??= JSON.parse(textOf(inflate(bytesOf(base64))));
    return data;
  };
}

/** The phone metadata as an object that unpacks itself when one of its parts is first asked for. */
export function lazyObject(base64) {
  const data = lazy(base64);
  const object = {};
  for (const part of ['version', 'country_calling_codes', 'countries', 'nonGeographic'])
    Object.defineProperty(object, part, { enumerable: true, get: () => data()[part] });
  return object;
}

function bytesOf(base64) {
  const bytes = [];
  let bits = 0;
  let held = 0;
  for (const digit of base64) {
    held = (held << 6) | DIGITS.indexOf(digit);
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((held >> bits) & 255);
    held &= (1 << bits) - 1;
  }
  return bytes;
}

function inflate(bytes) {
  let at = 0;
  const end = bytes.length * 8;
  const bits = (count) => {
    if (at + count > end) throw new Error('the packed data is damaged');
    let value = 0;
    for (let bit = 0; bit < count; bit++, at++) value |= ((bytes[at >> 3] >> (at & 7)) & 1) << bit;
    return value;
  };
  const out = [];
  for (let isLast = 0; !isLast; ) {
    isLast = bits(1);
    const kind = bits(2);
    if (kind === 0) throw new Error('stored blocks are not packed');
    const [literals, distances] = kind === 1 ? fixedCodes() : dynamicCodes(bits);
    for (;;) {
      const symbol = decode(literals, bits);
      if (symbol === 256) break;
      if (symbol < 256) out.push(symbol);
      else copy(out, lengthOf(symbol - 257, bits), distanceOf(decode(distances, bits), bits));
    }
  }
  return out;
}

function copy(out, length, distance) {
  for (let count = 0; count < length; count++) out.push(out[out.length - distance]);
}

function lengthOf(symbol, bits) {
  if (symbol === 28) return 258;
  if (symbol < 8) return symbol + 3;
  const extra = (symbol >> 2) - 1;
  return ((4 + (symbol & 3)) << extra) + 3 + bits(extra);
}

function distanceOf(symbol, bits) {
  if (symbol < 4) return symbol + 1;
  const extra = (symbol >> 1) - 1;
  return ((2 + (symbol & 1)) << extra) + 1 + bits(extra);
}

function fixedCodes() {
  const lengths = Array.from({ length: 288 }, (_, at) => (at < 144 ? 8 : at < 256 ? 9 : at < 280 ? 7 : 8));
  return [codesOf(lengths), codesOf(Array(30).fill(5))];
}

function dynamicCodes(bits) {
  const [literals, distances, used] = [bits(5) + 257, bits(5) + 1, bits(4) + 4];
  const order = Array(19).fill(0);
  for (let at = 0; at < used; at++) order[CODE_LENGTH_ORDER[at]] = bits(3);
  const codes = codesOf(order);
  const lengths = [];
  const repeat = (length, count) => {
    for (let at = 0; at < count; at++) lengths.push(length);
  };
  while (lengths.length < literals + distances) {
    const symbol = decode(codes, bits);
    if (symbol < 16) lengths.push(symbol);
    else if (symbol === 16) repeat(lengths[lengths.length - 1], 3 + bits(2));
    else repeat(0, symbol === 17 ? 3 + bits(3) : 11 + bits(7));
  }
  return [codesOf(lengths.slice(0, literals)), codesOf(lengths.slice(literals))];
}

/** Canonical codes: how many there are of each length, and the symbols in the order of their codes. */
function codesOf(lengths) {
  const counts = Array(LONGEST_CODE + 1).fill(0);
  for (const length of lengths) counts[length]++;
  const symbols = [];
  for (let length = 1; length <= LONGEST_CODE; length++)
    lengths.forEach((of, symbol) => {
      if (of === length) symbols.push(symbol);
    });
  return { counts, symbols };
}

function decode({ counts, symbols }, bits) {
  let code = 0;
  let first = 0;
  let index = 0;
  for (let length = 1; length <= LONGEST_CODE; length++) {
    code |= bits(1);
    const count = counts[length];
    if (code - count < first) return symbols[index + code - first];
    index += count;
    first = (first + count) << 1;
    code <<= 1;
  }
  throw new Error('the packed data is damaged');
}

/** UTF-8 without TextDecoder, which Apps Script lacks. */
function textOf(bytes) {
  return decodeURIComponent(bytes.map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''));
}
