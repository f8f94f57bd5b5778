import { createHash, timingSafeEqual } from 'node:crypto';
import { LogFailure } from '../log/failures.js';

export type Credentials = Readonly<{ username: string; password: string }>;

/**
 * An account and the groups it belongs to; streams' access lists name either. `$admins` may do
 * everything.
 */
export type User = Credentials & Readonly<{ groups?: readonly string[] }>;

/**
 * Who calls: the name to show, and the roles access lists are held against (the name is one of
 * them).
 */
export type Caller = Readonly<{ name: string; roles: ReadonlySet<string> }>;

/** Lets a call in by its `authorization` header, or rejects with `LogFailure`. */
export type Admit = (authorization: string) => Promise<Caller>;

export const ADMINS = '$admins';
export const OPERATORS = '$ops';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

const everybody: Caller = { name: 'anonymous', roles: new Set([ADMINS]) };

type Account = Readonly<{ secret: Buffer; caller: Caller }>;

const accountOf = ({ username, password, groups = [] }: User): Account => ({
  secret: digest(`${username}:${password}`),
  caller: { name: username, roles: new Set([username, ...groups]) },
});

/**
 * Who may call. Without accounts (loopback only) everybody may do everything, and has no name: the
 * client sends none on an insecure connection. With them nobody else may call at all.
 */
export const admission = (users: readonly User[]): Admit => {
  if (users.length === 0) return () => Promise.resolve(everybody);
  const accounts = users.map(accountOf);
  return (authorization) => {
    const given = /^Basic (.+)$/i.exec(authorization)?.[1] ?? '';
    const secret = digest(Buffer.from(given, 'base64').toString('utf8'));
    const account = accounts.find((known) => timingSafeEqual(known.secret, secret));
    return account
      ? Promise.resolve(account.caller)
      : Promise.reject(new LogFailure({ kind: 'unauthenticated' }));
  };
};
