/** So many conflicts of one cause that anybody may approve: each changes a field of which the map does not say what is held. */
export function conflictFiles(count: number): Readonly<Record<string, string>> {
  const changes = ['change_id,ghl_contact_id,email,field,new_value,updated_at'];
  const contacts = ['close_contact_id,ghl_contact_id,email,phone'];
  for (let n = 1; n <= count; n += 1) {
    changes.push(`A${n},G${n},a${n}@x.test,company_name,Oak ${n},2026-05-01T10:00:00Z`);
    contacts.push(`C${n},G${n},a${n}@x.test,`);
  }
  return {
    'ghl-contact-changes.csv': `${changes.join('\n')}\n`,
    'contact-map.csv': `${contacts.join('\n')}\n`,
  };
}
