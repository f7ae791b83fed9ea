import * as z from 'zod/mini';
import { COLUMN_NAMES, type ColumnName, OUTCOMES } from '../core/report/outputColumns.ts';

// The page's content-security policy forbids making code from text, which zod would otherwise try.
z.config({ jitless: true });

/* What the shapes of this folder are made of. */

export const TEXT = z.string();
export const COUNT = z.number();
export const FLAG = z.boolean();
export const CELLS = z.array(TEXT);
export const ROWS = z.array(CELLS);
export const NOTHING = z.null();

export const OUTCOME = z.enum(OUTCOMES);
export const COLUMN = z.enum(COLUMN_NAMES as [ColumnName, ...ColumnName[]]);
