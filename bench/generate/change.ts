export interface Change {
  id: string;
  ghlId: string;
  mail: string;
  closeId: string;
  field: string;
  value: string;
  /** A cell that pushes the time one further to the right. */
  surplus?: string;
  updated: string;
  correlation: string;
}
