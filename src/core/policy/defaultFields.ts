import { normalizeHeading } from '../normalize/heading.ts';
import { identityHeading } from '../systems/identityHeading.ts';
import { fieldClassOf } from './fieldClass.ts';
import type { FieldRule, Protection } from './fieldPolicy.ts';

/** What may be written to a field where the Field Policy tab does not name it. The first row that holds the name applies. */
export const DEFAULT_FIELDS: readonly {
  readonly protection: Protection;
  readonly why: string;
  readonly names: readonly string[];
}[] = [
  {
    protection: 'never',
    why: 'owner and assignment',
    names: [
      'owner',
      'owner_id',
      'owned_by',
      'contact_owner',
      'assigned',
      'assigned_to',
      'assigned_user',
      'assigned_user_id',
      'user_name',
      'sales_rep',
      'followers',
    ],
  },
  {
    protection: 'never',
    why: 'record ids that link to other systems',
    names: [
      'id',
      'record_id',
      'lead_id',
      'external_key',
      'external_id',
      'salesforce_uuid',
      'company_id',
      'business_id',
      'location_id',
      'account_order_id',
    ],
  },
  {
    protection: 'never',
    why: 'billing and money',
    names: [
      'billing_id',
      'billing_email',
      'billing_status',
      'billing_address',
      'customer_id',
      'stripe_id',
      'stripe_customer_id',
      'payment_terms',
      'payment_method',
      'credit_limit',
      'tax_exempt_number',
      'value',
      'lead_value',
      'mrr',
      'plan',
    ],
  },
  {
    protection: 'never',
    why: 'original source and attribution',
    names: [
      'original_source',
      'source',
      'lead_source',
      'contact_source',
      'attribution_source',
      'utm_source',
      'utm_medium',
      'utm_campaign',
      'utm_term',
      'utm_content',
      'gclid',
      'first_touch_source',
    ],
  },
  {
    protection: 'never',
    why: 'computed by the system',
    names: [
      'created_at',
      'date_created',
      'created',
      'updated_at',
      'date_updated',
      'updated',
      'last_activity',
      'last_contacted',
      'interaction_count',
      'inactive_days',
    ],
  },
  {
    protection: 'ask',
    why: 'who the contact is',
    names: [
      'name',
      'full_name',
      'first_name',
      'last_name',
      'company',
      'company_name',
      'business_name',
      'title',
      'job_title',
      'birthday',
      'date_of_birth',
      'address',
      'address1',
      'city',
      'state',
      'postal_code',
      'country',
      'timezone',
      'website',
    ],
  },
  {
    protection: 'allow',
    why: 'where the contact stands',
    names: ['lifecycle_stage', 'status', 'stage', 'lead_status', 'contact_type', 'pipeline_stage'],
  },
  {
    protection: 'allow',
    why: 'notes and tags, which add and do not replace',
    names: ['notes', 'note', 'tags', 'tag', 'description'],
  },
];

const PROTECTION_BY_NAME = new Map<string, Protection>(
  DEFAULT_FIELDS.flatMap(({ protection, names }) =>
    names.map((name): [string, Protection] => [normalizeHeading(name), protection]),
  ),
);

/** The default protection of a field by its normalized name; undefined where no policy knows the field. */
export function defaultProtection(name: string): Protection | undefined {
  const known = PROTECTION_BY_NAME.get(name);
  if (known) return known;
  const fieldClass = fieldClassOf(name);
  const mayBeIdentity = identityHeading(name)?.byValues === true;
  return mayBeIdentity || (fieldClass !== 'plain' && fieldClass !== 'text') ? 'ask' : undefined;
}

/** The default rule of a field, or undefined where no policy knows it. */
export function defaultFieldRule(name: string): FieldRule | undefined {
  const protection = defaultProtection(name);
  return protection && { name, protection, direction: null, winner: null, reviewRule: '' };
}
