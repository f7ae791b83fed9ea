/** The smallest folder with a row of each outcome. */
export const MAP = [
  'close_contact_id,ghl_contact_id,email,phone',
  'C1,G1,ann@x.test,+15550100001',
  'C2,G2,bo@x.test,+15550100002',
  '',
].join('\n');

export const APPOINTMENTS = [
  'appointment_id,close_contact_id,email,start_at,status,updated_at,title',
  'A1,C1,ann@x.test,2026-05-09T10:00:00Z,scheduled,2026-05-01T10:00:00Z,Café',
  'A2,C1,bo@x.test,2026-05-09T10:00:00Z,scheduled,2026-05-01T10:00:00Z,Lunch',
  'A3,,,2026-05-09T10:00:00Z,scheduled,2026-05-01T10:00:00Z,Tea',
  '',
].join('\n');

export const SAMPLE = { 'contact-map.csv': MAP, 'close-appointments.csv': APPOINTMENTS };
