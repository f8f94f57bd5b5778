import { randomUUID } from 'node:crypto';
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { secretFromText, signed } from '#platform/webhooks';
import { freePort } from '../../ports.js';
import type { Stack } from '../../stack.js';
import type { Heard } from '../../person.js';
import type { Place } from '../place.js';
import type { Say } from '../play.js';
import type { Shown, Told } from './other-side.program.js';

/** Where the system of the other side shows what it was told. */
export const itsPlace = '信用中国';

const program = join(import.meta.dirname, 'other-side.program.js');

const mustBe = (status: number, heard: Heard): Heard => {
  if (heard.status !== status) throw new Error(`${heard.status}: ${JSON.stringify(heard.body)}`);
  return heard;
};

/** What a stack is told so that the other side may stand on this machine（内网放行）. */
export const onThisMachine = {
  OUTBOX_NETWORKS: '127.0.0.0/8',
  OUTBOX_PAUSES: '1,1,2,2,4,4,8,8,16,32',
} as const;

/** The system of another body, which can be killed and put in its place again（对方系统）. */
export class OtherSide {
  private child?: ChildProcess;

  private constructor(
    private readonly told: Told,
    readonly id: string,
  ) {}

  /** Registers it by two hands, hands its secret over, and starts it. */
  static async join(stack: Stack, place: Place): Promise<OtherSide> {
    const port = await freePort();
    const asked = {
      name: '市公共信用平台',
      means: 'webhook',
      url: `http://127.0.0.1:${port}/in`,
      bodies: [],
      places: [itsPlace],
      source: '信用信息共享协议',
    };
    const { body } = mustBe(201, await place.as('registrar').post('/receivers', asked));
    const id = String(body.id);
    mustBe(201, await place.as('operator').post(`/receivers/${id}/confirmation`));
    const file = join(mkdtempSync(join(tmpdir(), 'other-side-')), 'copy.jsonl');
    const secret = await secretOf(place, id);
    const answers = `${stack.commandUrl}/receivers/${id}/answers`;
    const it = new OtherSide({ file, port, secret, answers, place: itsPlace }, id);
    await it.start();
    return it;
  }

  async start(): Promise<void> {
    this.child = fork(program, [JSON.stringify(this.told)]);
    await once(this.child, 'message');
  }

  /** As if its machine lost its power. */
  async kill(): Promise<void> {
    const { child } = this;
    if (!child) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
    this.child = undefined;
  }

  /** It is gone for good, and its copy with it. */
  async end(): Promise<void> {
    await this.kill();
    rmSync(dirname(this.told.file), { recursive: true, force: true });
  }

  /** What its own copy has of an entry of the list. */
  async has(listing: string): Promise<Shown | undefined> {
    const answer = await fetch(`http://127.0.0.1:${this.told.port}/copy`);
    const all = (await answer.json()) as readonly Shown[];
    return all.findLast(({ subject }) => subject.includes(`.${listing}@`));
  }

  /** Says something under its signature; answers the status and the code of what is said back. */
  async say(said: object): Promise<string> {
    const body = JSON.stringify(said);
    const seconds = Math.floor(Date.now() / 1_000);
    const proof = signed({ id: randomUUID(), seconds, body }, [secretFromText(this.told.secret)]);
    const headers = { ...proof, 'content-type': 'application/json' };
    const answer = await fetch(this.told.answers, { method: 'POST', headers, body });
    const { code = '' } = (await answer.json()) as { code?: string };
    return `${answer.status} ${code}`.trim();
  }
}

const secretOf = async (place: Place, id: string): Promise<string> => {
  for (let tries = 0; tries < 100; tries += 1) {
    const { status, body } = await place.as('registrar').get(`/receivers/${id}/secret`);
    if (status === 200) return String(body.secret);
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`The receiver ${id} does not come to be known.`);
};

/** Waits until the copy of the other side shows an entry, or no longer does. */
export const shownThere = async (
  there: OtherSide,
  listing: string,
  shown: boolean,
  say: Say,
): Promise<void> => {
  for (let tries = 0; (await there.has(listing))?.shown !== shown; tries += 1) {
    if (tries > 600) throw new Error(`${listing} is ${shown ? 'not shown' : 'shown'} there`);
    await new Promise((done) => setTimeout(done, 100));
  }
  say(`── ${itsPlace}自查 · its own copy: ${listing} ${shown ? '在列 shown' : '已撤下 gone'}`);
};
