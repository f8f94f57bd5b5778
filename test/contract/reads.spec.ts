import type { OpenAPIObject } from '@nestjs/swagger';
import { partsOf } from '#domain/kernel';
import { placeOf, reads } from '../catalogue/record-places.js';
import { answersOf, type Demo, demos, eventsOf } from '../golden/files.js';
import { goldenHouse } from '../golden/house.js';
import { byStream } from '../golden/nouns.js';
import { todays } from '../golden/openapi-today.js';
import { fitting, templateOf } from './fits.js';
import { nobodysDoors, silentDoors } from './journaled-doors.js';

// Every operation of the query API is asked over the events of the demos, and each answer held
// against the contract.

const within = 300_000;
const api: OpenAPIObject = await todays('query');
const places = await reads();
const faultsIn = fitting(api);
const answered = new Set<string>();

const encoded = encodeURIComponent;
const parts = [
  '',
  '/history',
  '/history?limit=2',
  '/replay',
  '/as-of',
  '/verify',
  '/clocks',
  '/duties',
];

type Examples = Readonly<Record<string, { value: object }>>;
type Question = Readonly<{ as: string; path: string }>;

/** Every list that can be searched, searched by a name and a number in parts. */
const searched: readonly Question[] = Object.entries(api.paths)
  .filter(([path, { get }]) => {
    const asks = (get?.parameters ?? []) as readonly { name?: string }[];
    return !/[{]|[.](csv|xlsx|ics)$/.test(path) && asks.some(({ name }) => name === 'q');
  })
  .flatMap(([path]) =>
    ['auditor', 'officer1'].map((as) => ({ as, path: `${path}?q=${encoded('宏达 1号')}` })),
  );

/** What everybody may ask about a stream, and in the past. */
const aboutStreams = (demo: Demo): readonly Question[] =>
  [...byStream(eventsOf(demo)).keys()].flatMap((stream) => {
    const { category, id } = partsOf(stream)!;
    const place = placeOf(places, category)?.replace(/\{\w+\}/, encoded(id));
    return place === undefined ? [] : parts.map((part) => ({ as: 'auditor', path: place + part }));
  });

const personId = partsOf(
  eventsOf('demo').find(({ stream }) => stream.startsWith('registryPerson-'))!.stream,
)!.id;
const organId = partsOf(
  eventsOf('demo').find(({ stream }) => stream.startsWith('registryOrgan-'))!.stream,
)!.id;
const rules = ['ENF-D5', 'ENF-D21', 'LIC-D1'];
/** What no demo asks. */
const others: readonly Question[] = [
  ...rules.map((rule) => `/law/rules/${rule}`),
  `/authority?person=${personId}`,
  `/organs/${organId}/answering?on=2026-03-02`,
  '/law',
  '/law/rules?limit=200',
  '/law/rules/ENF-SUMMARY/amounts/citizenFen',
  '/law/citations/PL%2029',
  '/law/citations/ENF-LR',
  '/law/calendars/2026',
  '/law/calendars/2026/effects',
  '/law/calendars/2031',
  '/imports',
  '/transparency/checkpoints?limit=1',
  '/transparency/inclusion?stream=case-440704.1&revision=0',
  '/transparency/consistency?from=1',
  '/transparency/decided-again?stream=case-440704.1&revision=0',
  '/transparency/decided-again/certificate?stream=case-440704.1&revision=0',
  '/journal?from=2026-03-02&outcome=refused&limit=1',
  '/imports/0',
  '/imported-cases',
  '/imported-cases/0',
  '/enforcement-cases?limit=1&overdue=true',
  '/worklist?of=people',
  '/worklist?of=others',
  '/desk',
  '/duties',
  '/duties?missed=true&limit=1',
  '/case-figures?from=2026-01-01&to=2029-12-31&by=article',
  '/simulated-clock',
  '/organs?nobody=1',
  '/papers',
  '/acts?limit=5',
  '/audit-findings?audit=late-entry&limit=1',
  '/publications',
  '/publications/events?state=public',
  '/dispatches',
  '/dispatches/events?limit=3',
  '/deliveries',
  '/receivers',
  '/never',
]
  .map((path) => ({ as: 'auditor', path }))
  .concat({ as: 'officer1', path: '/reported-clues' })
  .concat(
    ['/projections', '/projections/enforcement.cases', '/projections/enforcement.cases/poison'].map(
      (path) => ({ as: 'operator', path }),
    ),
  );

describe.each(demos)('What is answered over the events of %s', (demo) => {
  const { now, answers } = answersOf(demo);
  let house: Awaited<ReturnType<typeof goldenHouse>>;
  beforeAll(async () => {
    house = await goldenHouse(eventsOf(demo), now);
  }, within);
  afterAll(() => house?.close());

  const questions = [...answers, ...aboutStreams(demo), ...others, ...searched];

  const ask = async (question: Question): Promise<readonly string[]> => {
    const template = templateOf(api, question.path);
    if (template === undefined) return [];
    const { status, body } = await house.ask(question);
    if (status === 200) answered.add(template);
    return faultsIn('get', template, status, body).map((fault) => `${question.path}: ${fault}`);
  };

  /** One thing of each list that has details of its own. */
  const below = async (): Promise<readonly Question[]> => {
    const { body } = await house.ask({ as: 'auditor', path: '/enforcement-cases' });
    const { items: cases } = body as { items: readonly { partyId: string }[] };
    const mine = await house.ask({ as: 'applicant', path: '/tracking' });
    const { applications, bundles } = mine.body as {
      applications: readonly { applicationId: string }[];
      bundles: readonly { bundleId: string }[];
    };
    const book = await house.ask({ as: 'auditor', path: '/particulars-openings' });
    const { items: openings } = book.body as { items: readonly { id: string }[] };
    const guide = await house.ask({ as: 'auditor', path: '/items' });
    const { items: kinds } = guide.body as { items: readonly { id: string }[] };
    return [
      { as: 'officer1', path: '/saved-filters' },
      { as: 'applicant', path: '/public/licences?q=%E5%8C%96%E5%B7%A5&on=2026-10-01' },
      { as: 'applicant', path: '/public/blacklist?q=%E5%8C%96%E5%B7%A5' },
      { as: 'applicant', path: '/public/blacklist/changes' },
      { as: 'auditor', path: `/blacklist-standing/${personId}` },
      ...cases.map(({ partyId }) => ({ as: 'auditor', path: `/parties/${partyId}/file` })),
      { as: 'auditor', path: '/parties/areas/440704004/file' },
      { as: 'auditor', path: '/parties/vehicles/粤J·D1234/file' },
      ...applications.map((one) => ({ as: 'applicant', path: `/tracking/${one.applicationId}` })),
      ...bundles.map((one) => ({ as: 'applicant', path: `/tracking/bundles/${one.bundleId}` })),
      ...openings.map(({ id }) => ({ as: 'auditor', path: `/particulars-openings/${id}` })),
      ...kinds.map(({ id }) => ({ as: 'auditor', path: `/items/${id}` })),
    ];
  };

  it(
    'calls by its name what is wrong in the question',
    async () => {
      const wrong = `?limit=999&sort=1&after=${'a'.repeat(1_001)}&q=${'a'.repeat(101)}`;
      for (const { path, as } of searched.filter((one) => one.as === 'auditor')) {
        const asked = path.replace(/\?.*/, wrong);
        const { status, body } = await house.ask({ as, path: asked });
        if (status !== 403) expect({ asked, status }).toEqual({ asked, status: 400 });
        expect(JSON.stringify(body)).not.toContain('未知字段');
      }
    },
    within,
  );

  it(
    'fits the contract',
    async () => {
      const faults: string[] = [];
      for (const question of [...questions, ...(await below())]) {
        faults.push(...(await ask(question)));
        if (faults.length > 40) break;
      }
      expect(faults).toEqual([]);
    },
    within,
  );
});

/**
 * Of these no demo has one, or what is answered is a file; histories are told by the same routes as
 * all others.
 */
const inNoDemo = [
  '/accidents',
  '/accident-figures',
  '/accident-orders',
  '/indicator-years',
  '/assurances',
  '/blacklist-listings',
  '/credit-records',
  '/disclosures',
  '/alarms',
  '/bundles/{id}/clocks/',
  '/duties/{id}',
  '/equipment',
  '/inspection-plans',
  '/patrols',
  '/vetoes',
  '/appraisals',
  '/commendations',
  '/plan-evaluations',
  '/hazard-statistics',
  '/law/versions/',
  '/process-logs/',
  '/hazard-sources',
  '/exhibits',
  '/hazards',
  '/documents/{id}/file',
  '/papers/{id}',
  '/paper-forms',
  '/letters/{id}',
  '/import-files/',
  '/imported-cases/{id}',
  '/imports/{id}',
  '/inspections',
  '/law/calendars/{year}/',
  '/law-settings/',
  '/licence-bars/',
  '/gateways',
  '/monitoring-points',
  '/open-listings/',
  '/open-reports/',
  '/own-grants/',
  '/parties/vehicles/',
  '/point-codes/',
  '/source-names/',
  '/maker-numbers/',
  '/matter-erasures/',
  '/letter-numbers/',
  '/particulars-openings/{id}',
  '/receivers/{id}',
  '/public/tip-offs',
  '/reporters/',
  '/saved-filters/{id}/',
  '/calendar-feeds',
  '/public/calendar-feeds/',
  '/stored-events/',
  '/tip-offs',
  '/transparency/',
  '/volumes/',
];
const isInNoDemo = (path: string): boolean => inNoDemo.some((start) => path.startsWith(start));

describe('What is worked out without being kept', () => {
  const { now } = answersOf('demo');
  let house: Awaited<ReturnType<typeof goldenHouse>>;
  beforeAll(async () => {
    house = await goldenHouse(eventsOf('demo'), now);
  }, within);
  afterAll(() => house?.close());

  it.each([
    '/law/clock',
    '/law/applicable',
    '/law/surcharge',
    '/law/fine',
    '/law/accident',
    '/law/continuing-penalty',
    '/law/reward',
    '/law/confiscation',
  ])('%s takes its documented body, and its answer fits', async (path) => {
    const { requestBody } = api.paths[path]!.post!;
    const { content } = requestBody as { content: Record<string, { examples: Examples }> };
    const answer = await fetch(`${house.url}${path}`, {
      method: 'POST',
      headers: { authorization: 'Bearer officer1', 'content-type': 'application/json' },
      body: JSON.stringify(content['application/json']!.examples['example']!.value),
    });
    const body: unknown = await answer.json();
    expect([answer.status, faultsIn('post', path, answer.status, body)]).toEqual([200, []]);
  });

  it(
    'ISSUE-11.9 every door at which somebody reads leaves a row in the journal',
    async () => expect(await silentDoors(house, api)).toEqual(nobodysDoors),
    within,
  );
});

describe('WHI-5 A reporter, who has no account', () => {
  it('asks by the query code how far the tip-off is, and nothing tells which codes there are', async () => {
    const { now } = answersOf('demo');
    const house = await goldenHouse(eventsOf('demo'), now);
    const answer = await fetch(`${house.url}/public/tip-offs`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code: '7f3a-91c0-22de-b84e' }),
    });
    const told = { status: answer.status, body: (await answer.json()) as unknown };
    await house.close();
    expect(told).toMatchObject({ status: 404, body: { code: 'no-such-tip-off' } });
  });
});

/** Files (PDF, CSV) are handed out as they are. */
const answersInJson = (operation: OpenAPIObject['paths'][string]['get']): boolean =>
  JSON.stringify(operation?.responses['200'] ?? {}).includes('application/json');

describe('The walk', () => {
  it('has been answered at every operation, save those named here', () => {
    const reading = Object.keys(api.paths).filter((path) => answersInJson(api.paths[path]!.get));
    const missing = reading.filter((path) => !answered.has(path));
    expect(missing.filter((path) => !isInNoDemo(path))).toEqual([]);
  });
});
