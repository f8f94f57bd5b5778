import { STATUS_CODES } from 'node:http';
import { tokenFrom } from '#stand-ins/issuer';
import { type Heard, Person } from '../person.js';
import type { Running } from '../running.js';
import { askedFrom, NotUnderstood, type AskedAtTheTerminal } from './asked.js';
import { lastPosition, noteLastPosition } from './last-position.js';

/** What is written where, and whether it went well. */
export type Said = Readonly<{ out: string; err: string; code: number }>;

/** Where the stack is, and where what was done last is remembered. */
export type Ground = Readonly<{ running: Running; dataDir: string }>;

const answered = async (
  asked: AskedAtTheTerminal,
  { running, dataDir }: Ground,
): Promise<Heard> => {
  const { who, method, path, body, minPosition, file, ...saying } = asked;
  const { commandUrl, queryUrl, issuerUrl } = running;
  // Trying out a clock is a question, though it carries a body.
  const acts = path.startsWith('/law/') ? queryUrl : commandUrl;
  const person = new Person(
    { commandUrl: acts, queryUrl, tokenOf: (name) => tokenFrom(issuerUrl, name) },
    who,
  );
  if (file !== undefined) return person.handIn(file, body, saying);
  if (method !== 'GET') return person.send(method, path, body, saying);
  const least = minPosition ?? lastPosition(dataDir, commandUrl);
  return person.get(path, { ...(least ? { minPosition: least } : {}), ...saying });
};

const told = ({ status, headers, body }: Heard): string => {
  const named = ['Position', 'ETag', 'Link', 'Retry-After']
    // A weak ETag is the web server's, not a revision.
    .filter((name) => headers.has(name) && !headers.get(name)!.startsWith('W/'))
    .map((name) => `${name}: ${headers.get(name)}`);
  const text =
    Object.keys(body).join() === 'text' ? String(body.text) : JSON.stringify(body, null, 2);
  return [`${status} ${STATUS_CODES[status] ?? ''}`, ...named, text].join('\n');
};

const whyNot = (error: unknown, { running }: Ground): string => {
  if (error instanceof NotUnderstood) return error.message;
  const { message, cause } = error as Error;
  if (message.startsWith('No token'))
    return `${message}\nNo such account（无此账号）; \`npm start\` lists them.`;
  return cause
    ? `Nothing answers at ${running.issuerUrl}: is the stack running? \`npm start\` in another terminal; PORT_BASE and DATA_DIR as there.\n系统未启动：请先在另一终端运行 npm start（PORT_BASE、DATA_DIR 须一致）。`
    : message;
};

/** Signs in as somebody, does or looks up one thing, and tells what came back. */
export const asSomebody = async (args: readonly string[], ground: Ground): Promise<Said> => {
  try {
    const asked = askedFrom(args);
    const heard = await answered(asked, ground);
    const position = heard.headers.get('position');
    if (position) noteLastPosition(ground.dataDir, ground.running.commandUrl, position);
    const text = `${told(heard)}\n`;
    if (!asked.idOnly) return { out: text, err: '', code: 0 };
    const { id } = heard.body;
    return typeof id === 'string'
      ? { out: `${id}\n`, err: text, code: 0 }
      : { out: '', err: `${text}No id came back（未返回编号）.\n`, code: 1 };
  } catch (error) {
    return { out: '', err: `${whyNot(error, ground)}\n`, code: 2 };
  }
};
