import { partsOf } from '#domain/kernel';
import type { StoredEvent } from '#platform/log';
import { account } from '../../libs/contexts/registry/http/office.examples.js';
import { jianghai } from '../../libs/contexts/registry/seed/seed.examples.js';
import { seedId } from '../../libs/contexts/registry/seed/seed-command.js';
import { organs } from '../../libs/contexts/registry/seed/seed-numbers.js';
import { answersOf, eventsOf } from '../golden/files.js';
import { goldenHouse } from '../golden/house.js';

// Every way of reading a matter × people × how they stand to it. One case is the bureau's, worked
// on by the brigade; one the bureau's in the hands of a street (entrusted); one another street's.

const id = (number: number) => seedId(jianghai, number);
const { now } = answersOf('demo-licensing');
const told = eventsOf('demo-licensing');
const streamOf = (category: string) =>
  told.find(({ stream }) => stream.startsWith(`${category}-440704.`))!.stream;
const idIn = (category: string) => partsOf(streamOf(category))!.id;
const bureaus = idIn('enforcementCase');

/** The same case again under another id, with other organs and other officers. */
const elsewhere = (
  name: string,
  exchanged: Readonly<Record<string, string>>,
): readonly StoredEvent[] => {
  const last = BigInt(told.at(-1)!.position.commit);
  const at = BigInt(name.length * 1_000);
  return told
    .filter(({ stream }) => stream === streamOf('enforcementCase'))
    .map((event, n) => {
      const text = Object.entries({ ...exchanged, [bureaus]: name }).reduce(
        (all, [from, to]) => all.replaceAll(from, to),
        JSON.stringify(event),
      );
      const commit = String(last + at + BigInt(n + 1));
      const copy = JSON.parse(text) as StoredEvent;
      return { ...copy, id: `${name}-${n}`, position: { commit, prepare: commit } };
    });
};
const officers = (first: string, second: string) => ({
  [account('officer1')]: account(first),
  [account('officer2')]: account(second),
});
const entrusted = elsewhere('case-of-waihai', {
  [id(organs.brigade)]: id(organs.waihai),
  ...officers('street1', 'street2'),
});
const transferred = elsewhere('case-of-jiangnan-street', {
  [id(organs.bureau)]: id(organs.jiangnan),
  [id(organs.brigade)]: id(organs.jiangnan),
  ...officers('jiangnan1', 'jiangnan2'),
});
const cases = { bureaus, waihais: 'case-of-waihai', jiangnans: 'case-of-jiangnan-street' };
type Cases = keyof typeof cases;

let house: Awaited<ReturnType<typeof goldenHouse>>;
beforeAll(async () => {
  house = await goldenHouse([...told, ...entrusted, ...transferred], now);
}, 180_000);
afterAll(() => house.close());

const ask = async (as: string, path: string) => {
  const { status, body } = await house.ask({ as, path });
  return { status, body: body as Record<string, unknown> };
};
const said = async (as: string, path: string) => {
  const { status, body } = await ask(as, path);
  return status === 200 ? 'read' : `${status} ${String(body['code'])}`;
};
const items = async (as: string, path: string) =>
  ((await ask(as, path)).body['items'] ?? []) as readonly Record<string, unknown>[];

const readers: Readonly<Record<string, readonly Cases[]>> = {
  auditor: ['bureaus', 'waihais', 'jiangnans'],
  head: ['bureaus', 'waihais', 'jiangnans'],
  principal: ['bureaus', 'waihais', 'jiangnans'],
  reviewer: ['bureaus', 'waihais', 'jiangnans'],
  cashier: ['bureaus', 'waihais', 'jiangnans'],
  archivist: ['bureaus', 'waihais', 'jiangnans'],
  officer1: ['bureaus', 'waihais'],
  officer3: ['bureaus', 'waihais'],
  leader: ['bureaus', 'waihais'],
  street1: ['waihais'],
  'street-head': ['waihais'],
  jiangnan1: ['jiangnans'],
  'jiangnan-head': ['jiangnans'],
};
const everybodyElse = [
  'intake',
  'examiner',
  'issuer',
  'registrar',
  'operator',
  'applicant',
  'village',
];
const ways = [
  '',
  '?revision=0',
  '/history',
  '/replay',
  '/as-of',
  '/verify',
  '/clocks',
  '/clocks/ENF-D3/explain',
  '/documents',
];

describe.each(Object.entries(readers))('SEC-13 %s', (who, own) => {
  it.each(Object.entries(cases))('reads %s in every way or in none', async (name, caseId) => {
    const answers = await Promise.all(
      ways.map((way) => said(who, `/enforcement-cases/${caseId}${way}`)),
    );
    const may = own.some((one) => one === name);
    expect(answers).toEqual(ways.map(() => (may ? 'read' : '403 not-your-matter')));
  });

  it('has the own cases in lists, papers, board and files of parties, and no others', async () => {
    const ids = Object.entries(cases)
      .filter(([name]) => own.some((one) => one === name))
      .map(([, caseId]) => caseId);
    const seen = async (path: string, key: string) =>
      [...new Set((await items(who, path)).map((row) => String(row[key])))].toSorted();
    expect(await seen('/enforcement-cases', 'caseId')).toEqual(ids.toSorted());
    expect(await seen('/enforcement-cases?q=宏达', 'caseId')).toEqual(ids.toSorted());
    expect(await seen('/documents?limit=200', 'caseId')).toEqual(ids.toSorted());
    const clocks = await seen('/deadlines?category=enforcementCase&limit=200', 'subjectId');
    expect(clocks).toEqual(ids.toSorted());
    const owed = await seen('/duties?category=enforcementCase&limit=200', 'subjectId');
    expect(owed.filter((one) => !ids.includes(one))).toEqual([]);
    const { partyId } = (await items('auditor', '/enforcement-cases'))[0]!;
    const { body } = await ask(who, `/parties/${String(partyId)}/file`);
    const matters = (body['matters'] as { id: string; category: string }[])
      .filter(({ category }) => category === 'enforcementCase')
      .map((matter) => matter.id);
    expect(matters.toSorted()).toEqual(ids.toSorted());
    expect((body['cases'] as object[]).length).toBe(ids.length);
    expect(await seen('/parties/areas/440704/file?category=enforcementCase', 'id')).toEqual(
      ids.toSorted(),
    );
    // Whoever does not read everything is told that the sums are of what he reads.
    expect([who, 'leftOut' in body]).toEqual([who, who !== 'auditor']);
  });
});

describe.each(everybodyElse)('SEC-13 %s', (who) => {
  it('reads no case at all', async () => {
    for (const caseId of Object.values(cases))
      for (const way of ways)
        expect(await said(who, `/enforcement-cases/${caseId}${way}`)).toBe('403 wrong-role');
  });
});

describe('DESK-40 a file of the licensing desk', () => {
  const application = `/licence-applications/${idIn('licensingApplication')}`;
  const licence = `/licences/${idIn('licensingLicence')}`;
  const bundle = `/bundles/${idIn('licensingBundle')}`;

  it.each(['intake', 'examiner', 'approver', 'head', 'officer1', 'auditor'])(
    'is read by %s, of the organ that handles it or for it',
    async (who) => {
      const places = [application, licence, bundle].flatMap((one) => [one, `${one}/history`]);
      for (const place of [...places, `${application}/standing`, `${application}/attribution`])
        expect([place, await said(who, place)]).toEqual([place, 'read']);
    },
  );

  it.each(['street1', 'street-head', 'jiangnan1', 'jiangnan-head'])(
    'is not read by %s of a street',
    async (who) => {
      const places = [application, licence, bundle].flatMap((one) => [one, `${one}/history`]);
      for (const place of [...places, `${application}/standing`, `${application}/attribution`])
        expect([place, await said(who, place)]).toEqual([place, '403 not-your-matter']);
      expect(await items(who, '/licence-applications')).toEqual([]);
      expect(await items(who, '/licences')).toEqual([]);
      expect(await items(who, '/licensing/at-risk')).toEqual([]);
      expect(await items(who, '/licensing/workload')).toEqual([]);
      expect(await items(who, '/licensing/figures?from=2026-01-01&to=2029-12-31')).toEqual([]);
    },
  );

  it('does not exist for an applicant whose it is not', async () => {
    const own = await items('applicant', '/licences');
    expect(own.length).toBeGreaterThan(0);
    expect(await said('applicant', licence)).toBe('read');
    expect(await said('applicant2', licence)).toBe('404 no-such-licence');
    expect(await items('applicant2', '/licences')).toEqual([]);
  });
});

describe('DESK-40 the book of openings', () => {
  it('is read by a head for the own organ, and whole by the auditor', async () => {
    const month = told.find(({ type }) => type === 'ParticularsOpened')?.stream.split('.')[1];
    const book = `/particulars-openings${month ? `?month=${month}` : ''}`;
    const all = await items('auditor', book);
    expect(await items('head', book)).toEqual(all);
    expect(await items('street-head', book)).toEqual([]);
  });
});

describe('The worklist of another', () => {
  it.each([
    ['officer1', 'officer2', '403 not-your-people'],
    ['street1', 'head', '403 not-your-people'],
    ['street-head', 'officer1', '403 not-your-people'],
    ['street-head', 'street1', 'read'],
    ['leader', 'officer1', 'read'],
    ['leader', 'reviewer', '403 not-your-people'],
    ['leader', 'head', '403 not-your-people'],
    ['head', 'officer1', 'read'],
    ['head', 'reviewer', 'read'],
    ['auditor', 'officer1', 'read'],
    ['officer1', 'officer1', 'read'],
  ])('%s asks for that of %s: %s', async (who, whose, answer) =>
    expect(await said(who, `/worklist?person=${account(whose)}`)).toBe(answer),
  );
});

describe('CASE-34 what somebody reported', () => {
  it('is followed by whoever reported it, without the file', async () => {
    const [clue] = told.filter(({ type }) => type === 'ClueRecorded');
    const reporter = (clue!.data as { recordedBy: string }).recordedBy;
    const name = ['officer1', 'officer2', 'leader'].find((one) => account(one) === reporter)!;
    expect(await items(name, '/reported-clues')).toContainEqual(
      expect.objectContaining({ caseId: bureaus, stageName: expect.anything() as object }),
    );
    expect(await items('village', '/reported-clues')).toEqual([]);
    expect(await said('applicant', '/reported-clues')).toBe('403 wrong-role');
  });
});
