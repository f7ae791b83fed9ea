import type { Session } from '../session.ts';
import { type EmulatedClass, strict } from '../strict.ts';

type User = GoogleAppsScript.Base.User;

const USER: EmulatedClass = { name: 'User', path: 'User', calls: 'free', signatures: { getEmail: '' } };

export function newUser(session: Session, email: string): User {
  return strict<User>(USER, session, { getEmail: () => email }, email);
}
