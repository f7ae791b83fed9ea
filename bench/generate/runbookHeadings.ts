/** The headings of the runbook's own files, in their order: what benches and tests generate. */
export const APPOINTMENT_HEADINGS = [
  'appointment_id',
  'close_contact_id',
  'email',
  'start_at',
  'status',
  'updated_at',
  'title',
] as const;
export const CHANGE_HEADINGS = [
  'change_id',
  'ghl_contact_id',
  'email',
  'close_contact_id',
  'field',
  'new_value',
  'updated_at',
] as const;
export const ACTIVITY_HEADINGS = [
  'activity_id',
  'channel',
  'email',
  'phone',
  'activity_type',
  'summary',
  'occurred_at',
  'desired_ghl_action',
] as const;
