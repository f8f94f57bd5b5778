import { createHash, timingSafeEqual } from 'node:crypto';
import type { Metadata } from '@grpc/grpc-js';
import { LogFailure } from '../log/failures.js';

export type Credentials = Readonly<{ username: string; password: string }>;

/** Lets a call in or rejects with `LogFailure`; answers the name to show for it. */
export type Admit = (metadata: Metadata) => Promise<string>;

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/**
 * Who may call. Without credentials (loopback only) everybody may, and has no name: the client sends none on an insecure
 * connection. With them nobody else may; the node knows one account, its administrator.
 */
export const admission = (credentials: Credentials | undefined): Admit => {
  if (!credentials) return () => Promise.resolve('anonymous');
  const expected = digest(`${credentials.username}:${credentials.password}`);
  return (metadata) => {
    const [header = ''] = metadata.get('authorization').map(String);
    const given = /^Basic (.+)$/i.exec(header)?.[1] ?? '';
    return timingSafeEqual(digest(Buffer.from(given, 'base64').toString('utf8')), expected)
      ? Promise.resolve(credentials.username)
      : Promise.reject(new LogFailure({ kind: 'unauthenticated' }));
  };
};
