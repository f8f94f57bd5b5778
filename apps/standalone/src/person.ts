import { randomUUID } from 'node:crypto';
import { type Sending, uploadFile } from './as/uploading.js';
import type { Instant } from '#domain/kernel';

/** What an API answered. `body` is JSON or nothing. */
export type Heard = Readonly<{ status: number; body: Record<string, unknown>; headers: Headers }>;

export type Saying = Readonly<{
  key?: string;
  validAt?: Instant | string;
  ifMatch?: number;
  actingAs?: string;
}>;

export type Reading = Readonly<{ minPosition?: string; actingAs?: string }>;

type Apis = Readonly<{
  commandUrl: string;
  queryUrl: string;
  tokenOf: (name: string) => Promise<string>;
}>;

/**
 * Somebody at a keyboard: acts over the command API, looks over the query API, with a token of
 * their own.
 */
export class Person {
  private token?: Promise<string>;

  constructor(
    private readonly apis: Apis,
    readonly username: string,
  ) {}

  /** Does something: POST with a fresh idempotency key unless one is given. */
  post(path: string, body: object = {}, saying: Saying = {}): Promise<Heard> {
    return this.send('POST', path, body, saying);
  }

  put(path: string, body: object, saying: Saying = {}): Promise<Heard> {
    return this.send('PUT', path, body, saying);
  }

  /** Looks something up. */
  async get(path: string, { minPosition, actingAs }: Reading = {}): Promise<Heard> {
    const headers = {
      ...(await this.signed()),
      ...(minPosition ? { 'min-position': minPosition } : {}),
      ...(actingAs ? { 'acting-as': actingAs } : {}),
    };
    return heard(await fetch(this.apis.queryUrl + path, { headers }));
  }

  /** A file that the query API hands out. Throws with what it said when it hands out none. */
  async download(path: string): Promise<Buffer> {
    const answer = await fetch(this.apis.queryUrl + path, { headers: await this.signed() });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return Buffer.from(await answer.arrayBuffer());
  }

  /** Has something worked out that the query API makes of what it is told; a file, or a problem. */
  async drawn(path: string, body: object): Promise<Readonly<{ status: number; file: Buffer }>> {
    const headers = { ...(await this.signed()), 'content-type': 'application/json' };
    const asked = { method: 'POST', headers, body: JSON.stringify(body) };
    const answer = await fetch(this.apis.queryUrl + path, asked);
    return { status: answer.status, file: Buffer.from(await answer.arrayBuffer()) };
  }

  /** Some bytes of a file that the query API hands out. */
  async part(path: string, range: string) {
    const headers = { ...(await this.signed()), range };
    const answer = await fetch(this.apis.queryUrl + path, { headers });
    const body = Buffer.from(await answer.arrayBuffer());
    return { status: answer.status, headers: answer.headers, body };
  }

  /** Hands in a file of the disk as an exhibit: in parts, then the act（上传证据材料）. */
  async handIn(path: string, body: object, saying: Saying = {}): Promise<Heard> {
    const upload = await uploadFile((...sent) => this.sending(...sent), path);
    return this.post('/exhibits', { ...body, upload }, saying);
  }

  /** Sends one request of an upload. */
  async sending(...[method, path, body, more]: Parameters<Sending>): Promise<Response> {
    const isFile = Buffer.isBuffer(body);
    const headers = {
      ...(await this.signed()),
      ...(body && {
        'content-type': isFile ? 'application/offset+octet-stream' : 'application/json',
      }),
      ...more,
    };
    const sent = body && { body: isFile ? new Uint8Array(body) : JSON.stringify(body) };
    return fetch(this.apis.commandUrl + path, { method, headers, ...sent });
  }

  /** Acts by any method, with a fresh idempotency key unless one is given. */
  async send(method: string, path: string, body: object, saying: Saying): Promise<Heard> {
    const { key = randomUUID(), validAt, ifMatch, actingAs } = saying;
    const headers = {
      ...(await this.signed()),
      'content-type': 'application/json',
      'idempotency-key': key,
      ...(validAt ? { 'valid-at': validAt } : {}),
      ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }),
      ...(actingAs ? { 'acting-as': actingAs } : {}),
    };
    return heard(
      await fetch(this.apis.commandUrl + path, { method, headers, body: JSON.stringify(body) }),
    );
  }

  private async signed(): Promise<Record<string, string>> {
    this.token ??= this.apis.tokenOf(this.username);
    return { authorization: `Bearer ${await this.token}` };
  }
}

const heard = async (answer: Response): Promise<Heard> => {
  const text = await answer.text();
  const json = /json/.test(answer.headers.get('content-type') ?? '') && text !== '';
  return {
    status: answer.status,
    body: (json ? JSON.parse(text) : { text }) as Record<string, unknown>,
    headers: answer.headers,
  };
};
