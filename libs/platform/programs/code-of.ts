import { createHash } from 'node:crypto';
import { Settings } from '#platform/config';

const mark = '+rules.';

/**
 * What goes into every envelope as the program that decided（程序版本）: its version, and the
 * digest of the text of its rules, under which that text is kept.
 */
export const codeOf = (version: string, rules: string): string =>
  `${version}${mark}${createHash('sha256').update(rules).digest('hex')}`;

/** The digest of the rules that decided; nothing in what is older than their keeping. */
export const rulesIn = (code: string): string | undefined =>
  /\+rules\.([0-9a-f]{64})$/.exec(code)?.[1];

/** Whether a program was never released: it may be another tomorrow under the same name. */
export const isUnreleased = (code: string): boolean => /^development\b/.test(code);

/** The settings of a process that decides by these rules: every envelope it writes names them. */
export const withRules = (settings: Settings, rules: string): Settings =>
  Object.freeze(
    Object.assign(new Settings(), settings, { CODE_VERSION: codeOf(settings.CODE_VERSION, rules) }),
  );
