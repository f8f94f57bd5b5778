import { digestOfJson } from '#platform/log';
import { saidByName } from '#domain/kernel';
import type { Request } from './request.js';

/**
 * Enough to tell two answers to one question apart, and too little to find out what was said from
 * it.
 */
const shortened = 8;

/** What a request says name by name, the moment it claims to have happened among it. */
export const saidIn = ({ command, validAt }: Request): Readonly<Record<string, string>> => {
  const said = [...saidByName(command.data), ...(validAt ? [['validAt', validAt] as const] : [])];
  return Object.fromEntries(
    said.map(([name, value]) => [name, digestOfJson(value).slice(0, shortened)]),
  );
};

/** What is kept of a person's request; nothing of what the system asks. */
export const requestOf = (
  request: Request,
): Readonly<{ command: string; said: Readonly<Record<string, string>> }> | undefined =>
  request.actor.kind === 'person'
    ? { command: request.command.type, said: saidIn(request) }
    : undefined;
