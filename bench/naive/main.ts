import { reviewFolderNaively } from './review.ts';

/**
 * The naive contender: the review as a competent person would write it in an afternoon, with a good library for each
 * difficulty and no thought of speed. It exists to be measured against.
 *
 * It reads the same folder of CSV files as the product's command line, applies the same rules in the same order (for
 * the runbook's three exports) and writes the same three tables with the same columns: evidence, row key and
 * fingerprint included. Files are streamed, in two passes, so that a reused event id holds back every row; contacts are
 * found by an index from identifier to a list of contacts. On every row of the map and of the sources it calls
 * libphonenumber-js (parse, isPossible, isValid) for the phone, email-addresses for the e-mail, and SHA-256 for the
 * contents and the fingerprint.
 *
 * It does not write run.json and handoff.md, merge with an earlier run, recognize other exports, scope by a slice, read a
 * match policy, ignore footers and totals, or read times beyond what Date.parse reads; its evidence is shorter. The
 * words and default policies are the core's own tables, since words and policies cost nothing per row.
 */
const [folder, out] = process.argv.slice(2);
if (!folder || !out) throw new Error('usage: naive <folder of CSV files> <folder for the results>');
await reviewFolderNaively(folder, out);
