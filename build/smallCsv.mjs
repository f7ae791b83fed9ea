// Stands in for papaparse inside the add-on, which reads no file: only lines that were pasted whole into column A.

/** The rows of a CSV text exactly as `Papa.parse(text, { delimiter })` gives them, stray quotes and all. */
function parse(input, { delimiter }) {
  const text = input.startsWith('\ufeff') ? input.slice(1) : input;
  if (text === '') return { data: [], errors: [] };
  const newline = lineEnding(text);
  const data = [[]];
  const errors = [];
  for (let at = 0; ; ) {
    const row = data[data.length - 1];
    if (text[at] === '"') {
      const { cell, end } = quotedCell(text, at + 1, delimiter, newline);
      row.push(cell);
      if (end < 0) errors.push({ code: 'MissingQuotes' });
      at = end < 0 ? text.length : end;
    } else {
      const end = firstOf(text, at, [delimiter, newline]);
      row.push(text.slice(at, end));
      at = end;
    }
    if (text.startsWith(delimiter, at)) at += delimiter.length;
    else if (text.startsWith(newline, at)) {
      at += newline.length;
      data.push([]);
    } else return { data, errors };
  }
}

/** A quote closes its cell where nothing but white space stands before the next delimiter or line end; else it is text. */
function quotedCell(text, start, delimiter, newline) {
  const closed = (quote, end) => ({ cell: text.slice(start, quote).replace(/""/g, '"'), end });
  for (let quote = text.indexOf('"', start); quote >= 0; quote = text.indexOf('"', quote + 2)) {
    if (quote === text.length - 1) return closed(quote, text.length);
    if (text[quote + 1] === '"') continue;
    const after = quote + 1;
    const [nextDelimiter, nextLine] = [text.indexOf(delimiter, after), text.indexOf(newline, after)];
    const nearest = nextLine < 0 ? nextDelimiter : Math.min(nextDelimiter, nextLine);
    for (const [end, mark] of [
      [afterSpaces(text, after, nearest), delimiter],
      [afterSpaces(text, after, nextLine), newline],
    ])
      if (text.startsWith(mark, end)) return closed(quote, end);
  }
  return { cell: text.slice(start), end: -1 };
}

function afterSpaces(text, from, to) {
  return to > from && text.slice(from, to).trim() === '' ? to : from;
}

function firstOf(text, from, marks) {
  const found = marks.map((mark) => text.indexOf(mark, from)).filter((at) => at >= 0);
  return found.length > 0 ? Math.min(...found) : text.length;
}

function lineEnding(text) {
  const unquoted = text.slice(0, 1024 * 1024).replace(/"[\s\S]*?"/g, '');
  const returns = unquoted.split('\r');
  const lines = unquoted.split('\n');
  if (returns.length === 1 || (lines.length > 1 && lines[0].length < returns[0].length)) return '\n';
  const pairs = returns.filter((part) => part[0] === '\n').length;
  return pairs >= returns.length / 2 ? '\r\n' : '\r';
}

export default { parse };
