import { mkdtempSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instant } from '#domain/kernel';
import { chemicals } from '../../apps/standalone/src/demo/chemicals.story.js';
import { allPapers } from '../../apps/standalone/src/demo/papers.js';
import { itemsOf, type Place, placeOf } from '../../apps/standalone/src/demo/place.js';
import { play } from '../../apps/standalone/src/demo/play.js';
import { audit } from '../../apps/standalone/src/demo/replay.js';
import { onTheSpot } from '../../apps/standalone/src/demo/spot.story.js';
import { type Stack, startStack } from '../../apps/standalone/src/stack.js';
import { fenced, readme } from './tour.js';

// The stories of `npm run demo`, over HTTP on the whole stack, and what a stranger meets at its
// doors.

const startWithinMs = 180_000;

/** The papers of that number in their case, once the second one is set. */
const untilReissued = async (place: Place, id: string, paperId: string) => {
  for (let tries = 0; tries < 100; tries += 1) {
    const items = itemsOf(
      await place.as('officer1').get(`/volumes/enforcement-cases/${id}/papers`),
    );
    const found = items.filter((one) => String(one.paperId).startsWith(paperId));
    if (found.length === 2 && found[0]!.withdrawnBy !== null) return found;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('It was not issued again');
};

describe('The whole stack', () => {
  const dir = mkdtempSync(join(tmpdir(), 'story-'));
  const told: string[] = [];
  const options = { dir, portBase: 4500, simulatedNow: instant('2026-03-02T08:00:00+08:00') };
  let stack: Stack;
  let place: Place;
  let ordinary = '';

  beforeAll(async () => {
    stack = await startStack(options);
    place = await placeOf(stack);
  }, startWithinMs);

  afterAll(async () => {
    await stack.stop();
    stack.removeData();
  }, 60_000);

  it('carries a case from filing to archive, refuses three wrong acts, and replays it', async () => {
    ordinary = await play(stack, place, await chemicals(place), (line) => told.push(line));
    await audit(place, ordinary, '2026-06-07', (line) => told.push(line));
    const story = told.join('\n');
    for (const said of [
      '（江海）应急罚〔2026〕1号',
      'PL 42',
      'PL 58',
      'ENF-D8 → 2026-05-28',
      'surcharge ¥45000',
      'none changed',
    ])
      expect(story).toContain(said);
    // What the README shows of it: these lines, in this order.
    const shown = fenced(readme(), /^## Two commands/, 'demo')
      .trimEnd()
      .split('\n');
    expect(shown.length).toBeGreaterThan(5);
    expect(told.filter((line) => shown.includes(line))).toEqual(shown);
  }, 180_000);

  it('carries a case punished on the spot to its archive', async () => {
    const id = await play(stack, place, await onTheSpot(place), (line) => told.push(line));
    const { body: history } = await place.as('auditor').get(`/enforcement-cases/${id}/history`);
    const minPosition = (history.items as readonly { position: string }[]).at(-1)!.position;
    const { body } = await place.as('auditor').get(`/enforcement-cases/${id}`, { minPosition });
    expect(body).toMatchObject({ procedure: 'summary', stage: 'archived' });
    expect(body.stale).toBeUndefined();
  }, 180_000);

  it('sets every paper after its act, hands it to those who read the matter, and knows it again', async () => {
    const path = `/enforcement-cases/${ordinary}/documents?limit=200`;
    const listed = itemsOf(await place.as('auditor').get(path));
    const kept = await allPapers(place.as('auditor'));
    const ofCase = kept.filter(({ subjectId }) => subjectId === ordinary);
    expect(ofCase.map(({ paperId }) => paperId).toSorted()).toEqual(
      listed.map(({ documentId }) => String(documentId)).toSorted(),
    );
    expect(kept.filter(({ state }) => state === 'owed')).toEqual([]);
    const { paperId, number } = ofCase.find(({ title }) => title === '行政处罚决定书')!;
    const pdf = await place.as('officer1').download(`/documents/${paperId}/file`);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    for (const [outsider, status] of [
      ['applicant', 403],
      ['intake', 403],
    ] as const) {
      const answer = await place.as(outsider).get(`/documents/${paperId}/file`);
      expect([outsider, answer.status]).toEqual([outsider, status]);
    }
    const volume = await place.as('officer1').download(`/volumes/enforcement-cases/${ordinary}`);
    expect(volume.length).toBeGreaterThan(pdf.length);
    const check = async (held: object): Promise<unknown> => {
      const body = JSON.stringify(held);
      const headers = { 'content-type': 'application/json' };
      const asked = { method: 'POST', headers, body };
      return (await fetch(`${stack.queryUrl}/documents/check`, asked)).json();
    };
    const digest = createHash('sha256').update(pdf).digest('hex');
    expect(await check({ digest })).toMatchObject({ status: 'issued', number });
    const file = { method: 'POST', headers: { 'content-type': 'application/pdf' }, body: pdf };
    const sent = await fetch(`${stack.queryUrl}/documents/check/file`, file as never);
    expect(await sent.json()).toMatchObject({ status: 'issued', number });
    expect(await check({ digest: '0'.repeat(64) })).toMatchObject({ status: 'unknown' });
    expect(await check({ number })).toMatchObject({ status: 400, code: 'number-and-code' });
    expect(await check({ number, code: 'AAAA-AAAA-AAAA' })).toMatchObject({ status: 'unknown' });
    const { body: papers } = await place
      .as('officer1')
      .get(`/volumes/enforcement-cases/${ordinary}/papers`);
    expect(papers).toMatchObject({ volume: `/volumes/enforcement-cases/${ordinary}` });
    expect((papers.items as readonly unknown[]).length).toBe(ofCase.length);
    const noMatter = await place.as('intake').get(`/volumes/enforcement-cases/${ordinary}/papers`);
    expect(noMatter.status).toBe(403);
    const { body: history } = await place.as('auditor').get(`/papers/${paperId}/history`);
    const code = /"code":"([0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4})"/.exec(JSON.stringify(history))![1];
    expect(await check({ number, code })).toMatchObject({ status: 'issued' });
    const changed = { number, code, digest: '0'.repeat(64) };
    expect(await check(changed)).toMatchObject({ status: 'changed' });
    const lost = { because: 'lost', reason: '当事人书面声明遗失' };
    const again = await place.as('officer1').post(`/papers/${paperId}/reissue`, lost);
    expect(again.status).toBe(201);
    const both = await untilReissued(place, ordinary, paperId);
    expect(both).toMatchObject([
      { number, withdrawnBy: { because: 'reissued', number } },
      { number, state: 'rendered', replaces: [{ paperId, number }] },
    ]);
    expect(await check({ number, code })).toMatchObject({ status: 'withdrawn' });
  }, 180_000);

  it('draws a draft of a paper for those who read the matter, as PDF and as Word', async () => {
    const corrected = {
      corrects: '（江海）应急罚〔2026〕1号',
      wrong: '甲',
      right: '乙',
      reasons: '笔误',
    };
    const paper = { code: '更', title: '更正通知书', content: corrected };
    const path = `/drafts/enforcement-cases/${ordinary}`;
    const draft = await place.as('officer1').drawn(`${path}?mark=comments`, paper);
    expect([draft.status, draft.file.subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
    const word = await place.as('officer1').drawn(`${path}?mark=comments&as=docx`, paper);
    expect([word.status, word.file.subarray(0, 2).toString()]).toEqual([200, 'PK']);
    const none = await place.as('officer1').drawn(path, { ...paper, content: { corrects: '1号' } });
    expect([none.status, none.file.toString()]).toEqual([
      409,
      expect.stringContaining('paper-lacks-item'),
    ]);
    expect((await place.as('intake').drawn(path, paper)).status).toBe(403);
  }, 60_000);

  it('opens the calendar of one’s own deadlines by a word, until it is closed', async () => {
    const officer = place.as('officer1');
    expect((await officer.post('/calendar-feeds')).status).toBe(201);
    const { body } = await officer.get('/calendar-feeds');
    const address = `${stack.queryUrl}${String(body.address)}`;
    const calendar = await fetch(address);
    expect(calendar.headers.get('content-type')).toContain('text/calendar');
    expect(await calendar.text()).toMatch(/^BEGIN:VCALENDAR/);
    expect((await fetch(address.replace(/.$/, 'x'))).status).toBe(404);
    const query = `person=${place.account('officer1').person}&limit=200`;
    const rows = async (): Promise<readonly Record<string, unknown>[]> => {
      const { body: page } = await place.as('auditor').get(`/journal?${query}`);
      const items = page.items as readonly Record<string, unknown>[];
      return items.filter(({ route }) => String(route).endsWith('deadlines.ics'));
    };
    for (let tries = 0; (await rows()).length === 0 && tries < 30; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await rows()).toMatchObject([
      { status: 200, subject: place.account('officer1').person },
    ]);
    expect(JSON.stringify(await rows())).not.toContain(address.split('token=')[1]);
    expect((await officer.post('/calendar-feeds/revocation')).status).toBe(201);
    expect((await fetch(address)).status).toBe(404);
  }, 60_000);

  it('sets papers by a form of the district once two people settled it', async () => {
    const form = {
      code: '邀',
      title: '专家邀请函',
      from: '2027-07-01',
      layout: 'letter',
      to: '{expert}',
      body: ['兹邀请{expert}于{on}参加论证。', '*'],
    };
    const source = '江应急〔2026〕30号';
    const sample = { expert: '市安全生产专家组', on: '二〇二六年七月十日' };
    const reviewer = place.as('reviewer');
    const less = await reviewer.post('/paper-forms', {
      ...form,
      source,
      sample: { on: sample.on },
    });
    expect([less.status, less.body.code]).toEqual([409, 'sample-lacks-item']);
    const page = await reviewer.drawn('/paper-forms/trial', { ...form, source, sample });
    expect([page.status, page.file.subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
    const { body, status } = await reviewer.post('/paper-forms', { ...form, source, sample });
    expect(status).toBe(201);
    const confirmed = await place.as('head').post(`/paper-forms/${String(body.id)}/confirmation`);
    expect(confirmed.status).toBe(201);
    const letter = { form: body.id, organ: place.bureau, content: sample };
    const early = await place.as('head').post('/letters', letter);
    expect([early.status, early.body.code]).toEqual([409, 'reference-not-in-force']);
  }, 60_000);

  it('asks for a token at every door that is not open to everybody', async () => {
    const open =
      /^\/(simulated-clock|me|items|public|documents\/check|transparency\/(checkpoint|key|certificate-key|verifier.(html|mjs))$)/;
    for (const url of [stack.commandUrl, stack.queryUrl]) {
      const { paths } = (await (await fetch(`${url}/openapi.json`)).json()) as {
        paths: Record<string, Record<string, unknown>>;
      };
      const doors = Object.entries(paths).filter(([path]) => !open.test(path));
      expect(doors.length).toBeGreaterThan(15);
      for (const [path, methods] of doors)
        for (const method of Object.keys(methods)) {
          const answer = await fetch(url + path.replaceAll(/\{\w+\}/g, 'x'), {
            method: method.toUpperCase(),
          });
          expect([method, path, answer.status]).toEqual([method, path, 401]);
        }
    }
  }, 60_000);

  it('shows nothing of enforcement to an applicant', async () => {
    const { status, body } = await place.as('applicant').get('/enforcement-cases');
    expect([status, body.code]).toEqual([403, 'wrong-role']);
  });

  it('answers hostile input with a problem and goes on', async () => {
    const officer = place.as('officer1');
    const huge = await officer.post('/enforcement-cases', { facts: 'x'.repeat(2_000_000) });
    expect([huge.status, huge.body.code]).toEqual([413, 'body-too-large']);
    const token = await stack.tokenOf('officer1');
    const torn = await fetch(`${stack.commandUrl}/enforcement-cases`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: '{"party":',
    });
    expect([torn.status, torn.headers.get('content-type')]).toEqual([
      400,
      'application/problem+json; charset=utf-8',
    ]);
    const forged = await fetch(`${stack.commandUrl}/enforcement-cases`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token.slice(0, -6)}AAAAAA`,
        'content-type': 'application/json',
      },
      body: '{}',
    });
    expect(forged.status).toBe(401);
    const keyless = await officer.post('/enforcement-cases', {}, { key: 'short' });
    expect(keyless.status).toBe(400);
    const future = await officer.post('/enforcement-cases', {}, { validAt: 'yesterday' });
    expect([future.status, future.body.code]).toEqual([400, 'valid-at-not-a-moment']);
  });

  it('reads one’s own write, and says so when it cannot yet', async () => {
    const beyond = { minPosition: '999999999999/999999999999' };
    const { body } = await place.as('auditor').get('/enforcement-cases', beyond);
    expect(body).toMatchObject({ stale: true });
    const wrong = await place.as('auditor').get('/enforcement-cases', { minPosition: 'soon' });
    expect([wrong.status, wrong.body.code]).toEqual([400, 'min-position-not-valid']);
  });

  it(
    'keeps everything over a restart',
    async () => {
      const before = await place.as('auditor').get(`/enforcement-cases/${ordinary}/verify`);
      await stack.stop();
      stack = await startStack(options);
      place = await placeOf(stack);
      const after = await place.as('auditor').get(`/enforcement-cases/${ordinary}/verify`);
      expect(after.body).toEqual(before.body);
      const { body } = await place.as('auditor').get('/enforcement-cases');
      expect(body.total).toBe(2);
    },
    startWithinMs,
  );
});
