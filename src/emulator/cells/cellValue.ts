/** A blank cell holds `''`. */
export type CellValue = string | number | boolean | Date;
