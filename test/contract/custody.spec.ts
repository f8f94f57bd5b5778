import { instant, partsOf } from '#domain/kernel';
import type { StoredEvent } from '#platform/log';
import { PostgresJournal } from '#platform/journal';
import { file, placed, taken } from '../../libs/contexts/evidence/exhibit/exhibit.examples.js';
import { keepCheck } from '../../libs/contexts/evidence/processes/checked-files.js';
import { answersOf, eventsOf } from '../golden/files.js';
import { goldenHouse } from '../golden/house.js';
import { canRead, wordsOn } from '../papers/pages.js';

// The chain of custody over HTTP, over the events of a demo and one exhibit of its first case: who
// reads it, what it tells, and that a look is told by the next.

const district = '440704';
const all = eventsOf('demo');
const filed = all.find(({ type }) => type === 'ClueRecorded')!;
const inMatter = {
  matter: filed.stream,
  address: `enforcement-cases/${partsOf(filed.stream)!.id}`,
};
const { actor } = filed.metadata as { actor: { id: string; capacity: { organ: string } } };
const hand = { by: actor.id, organ: actor.capacity.organ };
const last = BigInt(all.at(-1)!.position.commit);

const ofExhibit: readonly StoredEvent[] = [taken, placed].map(({ type, data }, revision) => {
  const position = `${last + BigInt(revision) + 1n}`;
  return {
    ...filed,
    id: `00000000-0000-4000-8000-00000000000${revision}`,
    stream: `evidenceExhibit-${district}.${file.digest}`,
    revision,
    type,
    data: { ...data, ...hand, ...(type === 'ExhibitPlaced' && inMatter) },
    position: { commit: position, prepare: position },
  };
});

let house: Awaited<ReturnType<typeof goldenHouse>>;
beforeAll(async () => {
  house = await goldenHouse([...all, ...ofExhibit], answersOf('demo').now);
}, 300_000);
afterAll(() => house?.close());

const path = `/exhibits/${file.digest}/custody`;
const asked = async (as: string, at = path) => {
  const { status, body } = await house.ask({ as, path: at });
  return { status, body: body as Record<string, unknown> };
};

describe('GET /exhibits/{id}/custody', () => {
  it('is for those in office who read the matter it is in', async () => {
    for (const [as, status] of [
      ['officer1', 200],
      ['auditor', 200],
      ['intake', 403],
      ['applicant', 403],
      ['jiangnan1', 403],
    ] as const)
      expect([as, (await asked(as)).status]).toEqual([as, status]);
    expect((await asked('officer1', path.replace('ab', 'ff'))).body).toMatchObject({
      code: 'exhibit-unknown',
    });
  });

  it('tells who took it, who opened it, and when its digest was verified', async () => {
    const at = instant('2026-07-10T16:00:00Z');
    await keepCheck({ database: house.database, district }, file.digest, { at, finding: null });
    const journal = new PostgresJournal(house.tables, district, (words) => words);
    journal.note({
      at: new Date('2026-07-09T02:00:00Z'),
      person: hand.by,
      post: 'post-officer1',
      organ: hand.organ,
      api: 'query',
      method: 'GET',
      route: '/exhibits/:id/custody',
      subject: file.digest,
      asked: {},
      searched: null,
      status: 200,
      code: null,
      law: null,
    });
    await journal.onApplicationShutdown();
    expect((await asked('officer1')).body).toMatchObject({
      digest: file.digest,
      matters: [inMatter.address],
      taken: [{ origin: 'scene', place: '仓库', by: { id: hand.by, name: '黄伟强' } }],
      steps: [{ what: { zh: '取得证据材料' } }, { what: { zh: '归入案卷' } }],
      openings: {
        kept: true,
        items: [{ what: { zh: '查阅保管链' }, person: { name: '黄伟强' }, times: 1 }],
      },
      verified: { at, finding: null },
    });
  });

  it('is given as one page to be printed', async () => {
    const answer = await fetch(`${house.url}${path}.pdf`, {
      headers: { authorization: 'Bearer officer1' },
    });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    const pdf = Buffer.from(await answer.arrayBuffer());
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    if (canRead) {
      const words = wordsOn(pdf);
      expect(words).toContain(file.digest);
      expect(words).toContain('（江海）应急立〔2026〕1号（立案审批表）');
      expect(words).not.toContain('enforcement-cases');
    }
    const refused = await fetch(`${house.url}${path}.pdf`, {
      headers: { authorization: 'Bearer intake' },
    });
    expect(refused.status).toBe(403);
  });
});
