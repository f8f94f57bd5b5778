import { shortDigest } from '#platform/log';
import { saidByName } from '#domain/kernel';
import type { Request } from './request.js';

/** What a request says name by name, the moment it claims to have happened among it. */
export const saidIn = ({ command, validAt }: Request): Readonly<Record<string, string>> => {
  const said = [...saidByName(command.data), ...(validAt ? [['validAt', validAt] as const] : [])];
  return Object.fromEntries(said.map(([name, value]) => [name, shortDigest(value)]));
};

/** What is kept of a person's request; nothing of what the system asks. */
export const requestOf = (
  request: Request,
): Readonly<{ command: string; said: Readonly<Record<string, string>> }> | undefined =>
  request.actor.kind === 'person'
    ? { command: request.command.type, said: saidIn(request) }
    : undefined;
