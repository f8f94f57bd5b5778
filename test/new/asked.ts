import { parseArgs } from 'node:util';
import { newCommand } from './command.js';
import { newContext } from './context.js';
import { notSo } from './names.js';
import type { Plan } from './plan.js';

const usage = `What is new 新增什么?
  npm run new -- context <name> [--noun <noun>]
  npm run new -- command <context> <noun> <verb> [--in <phase>] [--event <Event>]`;

const options = {
  noun: { type: 'string' },
  in: { type: 'string' },
  event: { type: 'string' },
} as const;

const parsed = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    return notSo(`${(error as Error).message}\n${usage}`);
  }
};

/** What is to be written for what a person typed; says what to type instead when it cannot be. */
export const planned = (root: string, args: readonly string[]): Plan => {
  const { values, positionals } = parsed(args);
  const [what, context = '', noun = '', verb = ''] = positionals;
  if (what === 'context' && positionals.length === 2)
    return newContext(root, { context, noun: values.noun });
  if (what === 'command' && positionals.length === 4)
    return newCommand(root, { context, noun, verb, phase: values.in, event: values.event });
  return notSo(usage);
};
