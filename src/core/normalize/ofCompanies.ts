import type { IdentifierKind } from '../model.ts';

/** What is before the @ of a mailbox that a firm has and no person, in the languages that exports come in. */
export const ROLE_MAILBOXES: ReadonlySet<string> = new Set(
  [
    'info information infos contact contacts contactus hello hi hey hola bonjour ciao mail email mailbox post general main company',
    'office offices admin administration administrator reception frontdesk welcome team staff people everyone all group',
    'sales presales sale vertrieb ventas ventes vendas vendite verkoop commercial comercial commerciale marketing press media news',
    'billing bill bills invoice invoices invoicing accounting accounts account accountspayable accountsreceivable payables receivables payable receivable finance payroll payments payment rechnung buchhaltung facturacion facturation comptabilite financeiro amministrazione',
    'support help helpdesk service services customerservice customercare customersupport care soporte atencion atendimento klantenservice kundenservice',
    'orders order shop store purchasing procurement shipping logistics returns bestellung pedidos commandes ordini',
    'bookings booking reservations reservation appointments appointment scheduling schedule events event enquiries enquiry inquiries inquiry anfrage',
    'hr jobs job careers career recruiting recruitment bewerbung legal compliance privacy security abuse webmaster hostmaster it tech operations ops',
    'kontakt buero verwaltung empfang sekretariat zentrale oficina recepcion administracion contacto accueil secretariat direction contato segreteria administratie',
    'feedback membership members member board management clinic practice studio school church',
  ]
    .join(' ')
    .split(' '),
);
const SEPARATORS = /[._+-]/;
/** `sales.us`, `info2`: a place or a number beside the role, and no name. */
const BESIDE = /^(?:[a-z]{1,3}|\d+)$/;
const NUMBER_AFTER = /\d+$/;
/** Numbers that a firm pays for and answers with whoever is there, as E.164 begins. */
const TOLL_FREE =
  /^\+(?:1(?:800|833|844|855|866|877|888)|800|44(?:800|808)|33(?:80[0-5])|49800|39800|34(?:800|900)|31800|32800|41800|43800|46(?:20\d)|47800|45(?:80\d)|353(?:1800)|351800|61(?:1800|1300)|64(?:800|508)|81(?:120|800)|82(?:80)|86(?:800|400)|91(?:1800)|52800|55800|27(?:80[0-9])|65(?:1800|800)|852800|48800|420800|358800|90800|972(?:1800)|971800)/;

/** Whether a canonical e-mail is a role's mailbox (`info@`), or a phone toll-free: a firm's, and no one person's. */
export function isOfCompany(kind: IdentifierKind, canonical: string): boolean {
  if (kind === 'phone') return TOLL_FREE.test(canonical);
  return kind === 'email' && isRole(canonical.slice(0, canonical.lastIndexOf('@')));
}

function isRole(local: string): boolean {
  if (ROLE_MAILBOXES.has(local)) return true;
  const [role = '', ...others] = local.split(SEPARATORS);
  if (!ROLE_MAILBOXES.has(role.replace(NUMBER_AFTER, ''))) return false;
  return others.every((part) => BESIDE.test(part) || ROLE_MAILBOXES.has(part));
}
