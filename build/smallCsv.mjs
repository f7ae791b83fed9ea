// Stands in for papaparse inside the add-on, where no file is ever read: only lines that were pasted whole into column A.

/** The rows of a CSV text as `Papa.parse(text, { delimiter })` gives them (RFC 4180, and papaparse's way with stray quotes). */
function parse(text, { delimiter }) {
  const data = [];
  const errors = [];
  let row = [];
  let at = 0;
  const newline = text.includes('\r\n') ? '\r\n' : text.includes('\n') ? '\n' : '\r';
  const endRow = () => {
    data.push(row);
    row = [];
  };
  while (at <= text.length) {
    if (text[at] === '"') {
      const { cell, next, isClosed } = quoted(text, at + 1, delimiter, newline);
      if (!isClosed) errors.push({ code: 'MissingQuotes' });
      row.push(cell);
      at = next;
    } else {
      const end = nearest(text, at, [delimiter, newline]);
      row.push(text.slice(at, end));
      at = end;
    }
    if (at >= text.length) break;
    const isRowEnd = text.startsWith(newline, at);
    at += isRowEnd ? newline.length : delimiter.length;
    if (isRowEnd) endRow();
  }
  endRow();
  return { data, errors, meta: { delimiter } };
}

/** A quote ends the cell only where the cell must end too; anywhere else it is part of the text. */
function quoted(text, start, delimiter, newline) {
  let cell = '';
  let at = start;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return { cell: cell + text.slice(at), next: text.length, isClosed: false };
    cell += text.slice(at, quote);
    if (text[quote + 1] === '"') {
      cell += '"';
      at = quote + 2;
      continue;
    }
    const spaces = /^ */.exec(text.slice(quote + 1))[0].length;
    const end = quote + 1 + spaces;
    if (end >= text.length && spaces === 0) return { cell, next: end, isClosed: true };
    if (text.startsWith(delimiter, end) || text.startsWith(newline, end)) return { cell, next: end, isClosed: true };
    cell += '"';
    at = quote + 1;
  }
}

function nearest(text, from, marks) {
  const found = marks.map((mark) => text.indexOf(mark, from)).filter((at) => at >= 0);
  return found.length > 0 ? Math.min(...found) : text.length;
}

export default { parse };
