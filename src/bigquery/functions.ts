/*
 * The core as BigQuery calls it: one script, whose functions take texts and give texts, and hold nothing from one row to the
 * next but the workbook's set-up.
 */
export { judge_link, link_keys, survey_link } from './links.ts';
export {
  compare_contact,
  judge_row,
  newer_tabs,
  normalize_value,
  place_keys,
  read_row,
  row_with_key,
  survey_row,
} from './rows.ts';
export { chain_entries, log_line, merge_key, row_findings } from './tables.ts';
