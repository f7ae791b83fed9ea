/**
 * The e-mail of whoever works here; '' where Google keeps it back. Reading it takes the scope userinfo.email (Apps Script,
 * class Session), which the add-on does not ask for: whether the call is then refused or empty is *unverified*.
 */
export function activeEmail(): string {
  try {
    return Session.getActiveUser().getEmail();
  } catch {
    return '';
  }
}
