import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instant } from '#domain/kernel';
import { tellHazards } from '../../apps/standalone/src/demo/hazards.telling.js';
import { type Place, placeOf } from '../../apps/standalone/src/demo/place.js';
import { reporter } from '../../apps/standalone/src/demo/tip-off.story.js';
import { freePort } from '../../apps/standalone/src/ports.js';
import { type Stack, startStack } from '../../apps/standalone/src/stack.js';
import { digestsOf, dumpOf, filesIn, formsOf } from './searched.js';

// The whole demo of hazards is played, and everything that the stack has written is searched for
// who told it: tables of the log and of the APIs, queues, journal, logs of the processes, files.

const { name, telephone, address, identityNumber } = reporter;
const digits = telephone.replaceAll('-', '');
const texts = [name, telephone, digits, address, identityNumber];
const needles = [...texts.flatMap(formsOf), ...texts.flatMap(digestsOf)];
const telling = (all: readonly string[]): readonly string[] =>
  all.filter((text) => needles.some((one) => text.includes(one))).map((text) => text.slice(0, 200));

const within = 240_000;
let dir = '';
let stack: Stack;
let place: Place;
const said: string[] = [];
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'reporter-spec-'));
  chmodSync(dir, 0o755);
  const simulatedNow = instant('2026-05-20T08:00:00+08:00');
  stack = await startStack({ dir, portBase: await freePort(), simulatedNow });
  place = await placeOf(stack);
  await tellHazards(stack, place, (line) => said.push(line));
}, within);
afterAll(async () => {
  await stack?.stop();
  rmSync(dir, { recursive: true, force: true });
});

describe('PRV-1 WHI-15 HSL-21 nothing tells the reporter', () => {
  it('in any answer, of an error too', async () => {
    const [tip] = (await place.as('auditor').get('/tip-offs')).body.items as { tipOffId: string }[];
    const answers = [
      await place.as('intake').post('/tip-offs', { reporter, channel: 'by-pigeon' }),
      await place.as('street1').post('/tip-offs', { reporter, organ: place.bureau }),
      await place.as('officer2').post(`/reporters/${tip!.tipOffId}/openings`, { reason: '想知道' }),
      await place.as('auditor').get(`/reporters/${tip!.tipOffId}/history`),
      await place.as('auditor').get(`/reporters/${tip!.tipOffId}/replay`),
      await place.as('auditor').get(`/tip-offs/${tip!.tipOffId}/history`),
      await place.as('auditor').get(`/tip-offs?q=${encodeURIComponent(name)}`),
      await place.as('auditor').get('/journal?limit=200'),
      await place.as('officer2').get(`/reporters/${tip!.tipOffId}/particulars`),
    ];
    expect(answers.slice(0, 3).map(({ status }) => status)).toEqual([400, 400, 403]);
    expect(telling(answers.map(({ body }) => JSON.stringify(body)))).toEqual([]);
    expect(telling(said)).toEqual([]);
  });

  it('in any table, stream, queue, journal, log or file', async () => {
    const rows = await dumpOf(stack.databaseUrl);
    expect(rows.some((row) => row.includes('ReporterSealed'))).toBe(true);
    expect(rows.some((row) => row.includes('举报奖励审批表'))).toBe(true);
    const files = [...filesIn(dir), ...filesIn(join(dir, 'files'), '')];
    expect(files.length).toBeGreaterThan(20);
    const written = files.map((file) => `${file}: ${readFileSync(file, 'latin1')}`);
    const asUtf8 = files.map((file) => `${file}: ${readFileSync(file, 'utf8')}`);
    expect(telling([`x ${Buffer.from(`a${name}b`).toString('base64')}`])).toHaveLength(1);
    expect(telling([...rows, ...written, ...asUtf8])).toEqual([]);
  });

  it('but to the one who was named, who entered why, on that day', async () => {
    const [tip] = (await place.as('auditor').get('/tip-offs')).body.items as { tipOffId: string }[];
    const at = `/reporters/${tip!.tipOffId}`;
    await place.as('officer1').post(`${at}/openings`, { reason: '发放奖励核对' });
    const { status, body } = await place.as('officer1').get(`${at}/particulars`);
    expect([status, body.particulars]).toMatchObject([200, { name, address }]);
  });
});
