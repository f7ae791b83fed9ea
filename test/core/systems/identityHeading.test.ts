import { identifierMeant, identityHeading } from '../../../src/core/systems/identityHeading.ts';
import { updatedAtSystem } from '../../../src/core/systems/timeHeading.ts';

/** `ghl` of the contact, `ghl?` where the values have to tell, `-` where the heading does not say whose id it is. */
function says(heading: string): string {
  const read = identityHeading(heading);
  if (!read) return 'nothing';
  const what = read.what === 'id' ? `id ${read.system ?? '-'}` : read.what;
  return `${read.whose} ${what}${read.byValues ? '?' : ''}`;
}

test.each([
  ['GoHighLevel ID', 'contact id ghl'],
  ['goHighLevelId', 'contact id ghl'],
  ['GOHIGHLEVELID', 'contact id ghl'],
  ['HighLevel ID', 'contact id ghl'],
  ['GHLContactID', 'contact id ghl'],
  ['GHL Contact ID #', 'contact id ghl'],
  ['GHL Lead ID', 'contact id ghl'],
  ['ghl_contact_id_2', 'contact id ghl'],
  ['Contact ID (GHL)', 'contact id ghl'],
  ["Contact's GHL ID", 'contact id ghl'],
  ['ID in GoHighLevel', 'contact id ghl'],
  ['GoHighLevel Contact', 'contact id ghl?'],
  ['GHL', 'contact id ghl?'],
  ['HubSpot ID', 'contact id hubspot'],
  ['Secondary Email', 'contact email'],
  ['Contact Phone 2', 'contact phone'],
  ['Contact 1 Email', 'contact email'],
  ['contacts.0.email', 'contact email'],
  ['Secondary Contact Email', 'other email'],
  ['Alternate Contact Phone', 'other phone'],
  ["Other Person's Email", 'other email'],
  ['contact_2_email', 'other email'],
  ['Person 2 Phone', 'other phone'],
  ['contacts.1.email', 'other email'],
  ['HubSpot Record ID', 'contact id hubspot'],
  ['hs_object_id', 'contact id hubspot'],
  ['HubSpot VID', 'contact id hubspot'],
  ['Salesforce 18 Digit ID', 'contact id salesforce'],
  ['activecampaign_contact_id', 'contact id activecampaign'],
  ['ActiveCampaign Contact ID', 'contact id activecampaign'],
  ['keap_contact_id', 'contact id keap'],
  ['acme_contact_id', 'contact id acme'],
  ['acmeContactId', 'contact id acme'],
  ['Close.com Contact ID', 'contact id close'],
  ['close_id', 'contact id close'],
  ['Zoho Record Id', 'contact id zoho'],
  ['D365 Contact ID', 'contact id dynamics'],
  ['Microsoft Dynamics Contact ID', 'contact id dynamics'],
  ['Jobber Client ID', 'contact id jobber'],
  ['Calendly Contact ID', 'contact id calendly'],
  ['Contact ID', 'contact id -'],
  ['Primary Contact ID', 'contact id -'],
])('%j is an id of the contact', (heading, expected) => {
  expect(says(heading)).toBe(expected);
});

test.each([
  ['GHL Owner ID', 'ours id -'],
  ['owner contact id', 'ours id -'],
  ['HubSpot Owner ID', 'ours id -'],
  ['Assigned User ID', 'ours id -'],
  ['assigneeId', 'ours id -'],
  ['GHL Company ID', 'other id -'],
  ['hubspot_company_id', 'other id -'],
  ['Salesforce Account ID', 'other id -'],
  ['GHL Opportunity ID', 'other id -'],
  ['Deal ID', 'other id -'],
  ['Pipedrive Pipeline ID', 'other id -'],
  ['GHL Location ID', 'other id -'],
  ['phoneNumberId', 'other id -'],
  ['Zoho Deal Contact ID', 'other id -'],
  ['Close Lead ID', 'other id close'],
  ['Copper Lead ID', 'other id copper'],
  ['Calendly ID', 'other id calendly'],
  ['Lead ID', 'other id -'],
  ['Record ID', 'other id -'],
  ['id', 'other id -'],
  ['contact_key', 'other id -'],
  ['Customer ID', 'other id -'],
  ['external_contact_id', 'other id -'],
  ['GHL ID in Close', 'nothing'],
  ['Close Date', 'nothing'],
  ['Close Reason', 'nothing'],
  ['Copper Owner', 'nothing'],
  ['Contact Close Date', 'nothing'],
  ['GHL Tags', 'nothing'],
  ['HubSpot Score', 'nothing'],
  ['Paid', 'nothing'],
  ['Video', 'nothing'],
])('%j is no id of the contact', (heading, expected) => {
  expect(says(heading)).toBe(expected);
});

test.each([
  ['Email 2', 'contact email'],
  ['E-mail (2)', 'contact email'],
  ['E-mail 2 Address', 'contact email'],
  ['E-mail 1 - Value', 'contact email'],
  ['Email ID', 'contact email'],
  ['ghl_email', 'contact email'],
  ['Correo electrónico', 'contact email'],
  ['Courriel', 'contact email'],
  ['EMAILADDRESS', 'contact email'],
  ['Work Direct Phone', 'contact phone'],
  ['Cell', 'contact phone'],
  ['Teléfono móvil', 'contact phone'],
  ['Text Number', 'contact phone'],
  ['SMS Number', 'contact phone'],
  ['WhatsApp', 'contact phone?'],
  ['SMS', 'contact phone?'],
  ['Owner email', 'ours email'],
  ['User Email', 'ours email'],
  ['Assigned phone', 'ours phone'],
  ['participant_email', 'other email'],
  ['Guest Email(s)', 'other email'],
  ['billing email', 'other email'],
  ['caller_phone', 'other phone'],
  ['Company Phone', 'other phone'],
  ['Company Phone 2', 'other phone'],
  ['Guest Email 1', 'other email'],
  ['Fax', 'other phone'],
  ['Email Type', 'nothing'],
  ['Email Opt Out', 'nothing'],
  ['num_emails', 'nothing'],
  ['# emails', 'nothing'],
  ['Number of phones', 'nothing'],
  ['Phone Number Type', 'nothing'],
  ['Bounced email', 'nothing'],
])('%j says %s', (heading, expected) => {
  expect(says(heading)).toBe(expected);
});

test('a heading as long as a text says nothing, and soon', () => {
  expect(says('email '.repeat(20_000))).toBe('nothing');
  expect(says('ididididididididididididididididididididididididx')).toBe('nothing');
});

test.each([
  ['GHL Contact', 'ghl_contact_id'],
  ['contactId', 'contact_id'],
  ['E-mail', 'email'],
  ['Owner email', undefined],
  ['lead_id', undefined],
])('who writes %j into a set-up tab means %s', (name, kind) => {
  expect(identifierMeant(name)).toBe(kind);
});

test.each([
  ['ghl_updated_at', 'ghl'],
  ['GoHighLevelUpdatedAt', 'ghl'],
  ['GHLUpdatedAt', 'ghl'],
  ['Close Date Last Modified', 'close'],
  ['HubSpot Last Modified Date', 'hubspot'],
  ['Close Date', undefined],
  ['updated_at', undefined],
  ['GHL email updated', undefined],
])('%j is when %s last changed the contact', (heading, system) => {
  expect(updatedAtSystem(heading)).toBe(system);
});
