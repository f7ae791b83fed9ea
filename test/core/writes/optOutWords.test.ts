import { isOptOut } from '../../../src/core/writes/incomingValue.ts';

test.each([
  'DND',
  'Do not call',
  "don't text",
  'opted out',
  'unsubscribed',
  'Blocked',
  'Nicht kontaktieren',
  'nicht_anrufen',
  'Keine Werbung',
  'Newsletter abgemeldet',
  'Kontaktsperre',
  'Ne pas contacter',
  'Ne pas déranger',
  'désabonné',
  'Liste rouge',
  'No contactar',
  'No molestar',
  'Dado de baja',
  'Lista Robinson',
  'Não contatar',
  'nao_ligar',
  'Non contattare',
  'disiscritta',
  'Niet bellen',
  'uitgeschreven',
  'Bel-me-niet',
])('a status or tag %j says that the person does not want to be reached', (value) => {
  expect(isOptOut(value)).toBe(true);
});

test.each([
  'Kunde',
  'Nicht erreicht',
  'Kontakt aufgenommen',
  'Keine Antwort',
  'Pas de réponse',
  'Ne répond pas',
  'Client à contacter',
  'No contesta',
  'Contactado',
  'Não respondeu',
  'Contato feito',
  'Non risponde',
  'Da contattare',
  'Niet bereikt',
  'Te bellen',
  'Stop-start project',
  'Active',
  'Subscribed',
])('a status or tag %j does not', (value) => {
  expect(isOptOut(value)).toBe(false);
});
