import { exception } from '../exception.ts';
import type { Session } from '../session.ts';
import { type EmulatedClass, strict } from '../strict.ts';
import { newUser } from './user.ts';

type SessionService = GoogleAppsScript.Base.Session;

const SESSION: EmulatedClass = {
  name: 'Session',
  path: 'Session',
  calls: 'counted',
  signatures: { getActiveUser: '' },
};

/** The e-mail is empty where Google keeps it back (another domain, a simple trigger): open the session with `email: ''`. */
export function newSessionService(session: Session): SessionService {
  const members = {
    getActiveUser: () => {
      if (session.behavior.refusesActiveUser)
        throw exception(
          'You do not have permission to call Session.getActiveUser. Required permissions: https://www.googleapis.com/auth/userinfo.email',
        );
      return newUser(session, session.email);
    },
  } satisfies Partial<SessionService>;
  return strict<SessionService>(SESSION, session, members);
}
