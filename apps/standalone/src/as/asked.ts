import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

/** What somebody asks at the terminal. */
export type AskedAtTheTerminal = Readonly<{
  who: string;
  method: string;
  path: string;
  body: object;
  idOnly: boolean;
  key?: string;
  validAt?: string;
  actingAs?: string;
  ifMatch?: number;
  minPosition?: string;
  /** A file that is handed in with it. */
  file?: string;
}>;

/** What was typed makes no sense; the message is for whoever typed it. */
export class NotUnderstood extends Error {}

export const usage = `npm run as -- <account> <GET|POST|PUT|DELETE> <path> [body]      以某账号办理或查询
  body              '{"json": 1}', @file.json, or - for what comes in
  --file <path>     POST /exhibits: upload this file first（先上传该文件）
  --id              print only the id of what came back: ID=$(npm run -s as -- --id …)
  --as-post <post>  act in this post 以此职务        --valid-at <moment>   when it happened 发生时间
  --key <key>       Idempotency-Key                  --if-match <revision> refuse when it has moved on
  --min-position <position>   read at least up to there (a GET reads what you did last)`;

const options = {
  id: { type: 'boolean', default: false },
  'as-post': { type: 'string' },
  'valid-at': { type: 'string' },
  key: { type: 'string' },
  'if-match': { type: 'string' },
  'min-position': { type: 'string' },
  file: { type: 'string' },
} as const;

const parsed = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new NotUnderstood(`${(error as Error).message}\n\n${usage}`);
  }
};

const bodyOf = (text: string | undefined): object => {
  if (text === undefined) return {};
  const json =
    text === '-'
      ? readFileSync(0, 'utf8')
      : text.startsWith('@')
        ? readFileSync(text.slice(1), 'utf8')
        : text;
  try {
    return JSON.parse(json) as object;
  } catch (error) {
    throw new NotUnderstood(
      `The body is no JSON（请求体不是 JSON）: ${(error as Error).message}\n${json}`,
    );
  }
};

const revisionIn = (etag: string | undefined): number | undefined =>
  etag === undefined ? undefined : Number(etag.replaceAll('"', ''));

/** Reads what was typed. Throws `NotUnderstood`. */
export const askedFrom = (args: readonly string[]): AskedAtTheTerminal => {
  const { values, positionals } = parsed(args);
  const [who, given = '', path = '', body, ...more] = positionals;
  const method = given.toUpperCase();
  const asked = who && /^(GET|POST|PUT|DELETE)$/.test(method) && path.startsWith('/');
  if (!asked || more.length > 0) throw new NotUnderstood(usage);
  return {
    who,
    method,
    path,
    body: bodyOf(body),
    idOnly: values.id,
    key: values.key,
    validAt: values['valid-at'],
    actingAs: values['as-post'],
    ifMatch: revisionIn(values['if-match']),
    minPosition: values['min-position'],
    ...(values.file !== undefined && { file: values.file }),
  };
};
