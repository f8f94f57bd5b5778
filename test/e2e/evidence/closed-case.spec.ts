import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { instant } from '#domain/kernel';
import { handPictureIn } from '../../../apps/standalone/src/demo/a-picture.js';
import { itemsOf, type Place, placeOf } from '../../../apps/standalone/src/demo/place.js';
import { momentOf, moveTo, playNamed } from '../../../apps/standalone/src/demo/play.js';
import { onTheSpot } from '../../../apps/standalone/src/demo/spot.story.js';
import { freePort } from '../../../apps/standalone/src/ports.js';
import { type Stack, startStack } from '../../../apps/standalone/src/stack.js';

// What proves a case is kept as long as the case may be asked about: from the payment over closing,
// archive and the term of keeping to the day on which two people let go of it（归档、保管、销毁）.

describe('Evidence of a closed case', () => {
  const dir = mkdtempSync(join(tmpdir(), 'closed-'));
  let stack: Stack;
  let place: Place;
  let known: Readonly<Record<string, string>> = {};
  let digest = '';
  const said: string[] = [];

  const inFile = (): readonly string[] =>
    readdirSync(join(dir, 'files'), { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .map((one) => join(one.parentPath, one.name));
  const file = (): string => `/enforcement-cases/${known.id}/file-hold`;
  /** What somebody is answered who does that with the exhibit, and by which rule. */
  const asked = async (who: string, what: string, body: object = {}) => {
    const answer = await place.as(who).post(`/exhibits/${digest}/${what}`, body);
    return [answer.status, ...(answer.status === 201 ? [] : [answer.body.code])];
  };
  const propose = (basis = '保管期限届满') => asked('archivist', 'disposal', { basis });
  /** Plays on until the next act of the story that ends in this. */
  const playUntil = async (end: string): Promise<void> => {
    const { title, scenes } = await onTheSpot(place);
    const from = known.done === undefined ? 0 : Number(known.done);
    const to = scenes.findIndex(({ path }) => path.endsWith(end)) + 1;
    const part = { title, known, scenes: scenes.slice(from, to) };
    known = { ...(await playNamed(stack, place, part, (line) => said.push(line))), done: `${to}` };
  };

  beforeAll(async () => {
    const simulatedNow = instant('2026-11-18T08:00:00+08:00');
    stack = await startStack({ dir, portBase: await freePort(), simulatedNow });
    place = await placeOf(stack);
  }, 180_000);
  afterAll(async () => {
    await stack?.stop();
    stack?.removeData();
  }, 60_000);

  it('is not let go of while the case runs, is paid, is closed: not before it is archived', async () => {
    await playUntil('/publication');
    const matter = `enforcement-cases/${known.id}`;
    digest = await handPictureIn(place.as('officer1'), '冲压车间.png', matter);
    for (const step of ['/payments', '/correction-review', '/closing']) {
      expect([step, ...(await propose())]).toEqual([step, 409, 'matter-running']);
      await playUntil(step);
    }
    expect(await propose()).toEqual([409, 'matter-running']);
    expect(await asked('officer1', 'disposal', { basis: '无用' })).toEqual([403, 'wrong-role']);
  }, 180_000);

  it('is archived with its papers behind their list, which is printed as one', async () => {
    await playUntil('/archive');
    const path = `/volumes/enforcement-cases/${known.id}`;
    const papers = itemsOf(await place.as('archivist').get(`${path}/papers`));
    expect(papers.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['行政（当场）处罚决定书', '结案审批表']),
    );
    expect(papers.filter(({ state }) => state !== 'rendered')).toEqual([]);
    const volume = await PDFDocument.load(await place.as('archivist').download(path));
    const pages = papers.reduce((sum, one) => sum + Number(one.pages), 0);
    expect(volume.getPageCount()).toBeGreaterThan(pages);
    expect(await propose()).toEqual([409, 'still-to-be-kept']);
  }, 120_000);

  it('is held by law when its time is over, alone or with its file, until others say otherwise', async () => {
    await moveTo(stack, momentOf('2038-03-01 09:00'));
    const reason = '检察机关调阅';
    expect(await asked('archivist', 'hold', { reason })).toEqual([201]);
    expect(await propose()).toEqual([409, 'exhibit-held']);
    expect(await asked('archivist', 'hold/end', { reason })).toEqual([403, 'wrong-role']);
    expect(await asked('head', 'hold/end', { reason: '调阅完毕' })).toEqual([201]);
    expect((await place.as('archivist').post(file(), { reason })).status).toBe(201);
    expect(await propose()).toEqual([409, 'file-held']);
    const end = { reason: '调阅完毕' };
    expect((await place.as('archivist').post(`${file()}/end`, end)).status).toBe(201);
  }, 120_000);

  it('is let go of by two hands, and by no hand alone: its bytes are gone, what was done is told', async () => {
    expect(await asked('head', 'disposal/confirmation')).toEqual([409, 'nothing-proposed']);
    const before = inFile().length;
    expect(await propose()).toEqual([201]);
    expect(await asked('archivist', 'disposal/confirmation')).toEqual([403, 'wrong-role']);
    expect((await place.as('archivist').post(file(), { reason: '当事人申诉' })).status).toBe(201);
    // What came between the two hands has its say.
    expect(await asked('head', 'disposal/confirmation')).toEqual([409, 'file-held']);
    await place.as('archivist').post(`${file()}/end`, { reason: '申诉已办结' });
    expect(await asked('head', 'disposal/confirmation')).toEqual([201]);
    for (let tries = 0; inFile().length >= before && tries < 100; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 100));
    expect(inFile().length).toBeLessThan(before);
    const lost = await place.as('officer1').get(`/exhibits/${digest}/original`);
    expect(lost.status).toBeGreaterThanOrEqual(400);

    const { body } = await place.as('auditor').get(`/exhibits/${digest}/history`);
    const acts = body.items as readonly { type: string; actor: { name?: string } }[];
    const by = (username: string): string => place.account(username).name;
    expect(acts.filter(({ type }) => /Held|Lifted|Disposal|Disposed/.test(type))).toMatchObject([
      { type: 'ExhibitHeld', actor: { name: by('archivist') } },
      { type: 'HoldLifted', actor: { name: by('head') } },
      { type: 'DisposalProposed', actor: { name: by('archivist') } },
      { type: 'ExhibitDisposed', actor: { name: by('head') } },
    ]);
    const refused = `/journal?subject=${digest}&limit=200`;
    for (let tries = 0; ; tries += 1) {
      const entries = itemsOf(await place.as('auditor').get(refused));
      const codes = new Set(entries.map(({ code }) => code));
      const all = ['matter-running', 'still-to-be-kept', 'exhibit-held', 'file-held', 'wrong-role'];
      if (all.every((code) => codes.has(code))) break;
      if (tries > 50) throw new Error(`The journal tells of ${[...codes].join(', ')} only`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }, 120_000);
});
