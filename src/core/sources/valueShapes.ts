/** How the values of a vendor's columns look: for recognizing an export, never for refusing a value. */
export const VALUE_SHAPES = {
  closeId: /^(lead|cont|acti|oppo|user|orga|stat|cf)_[A-Za-z0-9]{40,46}$/,
  closeLeadId: /^lead_[A-Za-z0-9]{40,46}$/,
  closeContactId: /^cont_[A-Za-z0-9]{40,46}$/,
  closeActivityId: /^acti_[A-Za-z0-9]{40,46}$/,
  closeOpportunityId: /^oppo_[A-Za-z0-9]{40,46}$/,
  /** The second is how the runbook's own files write it. */
  ghlId: /^(?:[A-Za-z0-9]{20}|GHL-\d+)$/,
  copperId: /^\d{7,10}$/,
  quoId: /^(AC|CN|PN|US|EV)[A-Za-z0-9]+$/,
  direction: /^(incoming|outgoing|inbound|outbound)$/i,
  gmailId: /^([0-9a-f]{16}|<[^<>@\s]+@[^<>@\s]+>|msg-[\w:-]+)$/i,
  addressList: /@/,
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  typeformId: /^[a-z0-9]{32}$/i,
  numericId: /^\d{1,13}$/,
  salesforceId: /^(003|00Q|006|001)[A-Za-z0-9]{12}([A-Za-z0-9]{3})?$/,
  salesforceContactId: /^003[A-Za-z0-9]{12}([A-Za-z0-9]{3})?$/,
  salesforceLeadId: /^00Q[A-Za-z0-9]{12}([A-Za-z0-9]{3})?$/,
  zohoId: /^(?:zcrm_)?\d{15,20}$/,
  apolloId: /^[0-9a-f]{24}$/,
  salesforceFooter: /confidential information - do not distribute|copyright .*\bsalesforce\b/i,
  date: /\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|[A-Za-z]{3,9}\.? \d{1,2},? \d{4}|^\d{5}(\.\d+)?$|^\d{10,13}$/,
  yesNo: /^(true|false|yes|no|0|1)$/i,
} as const satisfies Record<string, RegExp>;

export type ValueShape = keyof typeof VALUE_SHAPES;
