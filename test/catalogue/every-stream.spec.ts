import { partsOf } from '#domain/kernel';
import { placeOf, reads } from './record-places.js';
import { demos, eventsOf, statesOf, type Answer } from '../golden/files.js';
import { goldenHouse } from '../golden/house.js';
import { byStream, folded } from '../golden/nouns.js';

// The auditor goes through everything that lies in the log of a demo: nothing of it is without its
// past.

const within = 180_000;
const kinds = { demo: 11, 'demo-licensing': 13 };
const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));
const all = await reads();
type Body = Readonly<Record<string, unknown>> &
  Readonly<{ items: readonly Body[]; steps: readonly Body[]; next?: number; code?: string }>;

/** Where the past of a stream is told. */
const addressOf = (stream: string): string => {
  const { category, id } = partsOf(stream)!;
  const place = placeOf(all, category);
  if (place === undefined) throw new Error(`Nobody is told the past of ${category}.`);
  return place.replace(/\{\w+\}/, encodeURIComponent(id));
};

describe.each(demos)('Everything in the log of %s', (demo) => {
  const streams = byStream(eventsOf(demo));
  const { states, now } = statesOf(demo);
  let house: Awaited<ReturnType<typeof goldenHouse>>;
  beforeAll(async () => {
    house = await goldenHouse(eventsOf(demo), now);
  }, within);
  afterAll(() => house?.close());

  const ask = async (path: string, as = 'auditor') => {
    const { status, body }: Answer = await house.ask({ as, path });
    return { status, body: body as Body };
  };
  /** One stream of each category, the longest. */
  const samples = [
    ...new Map(
      [...states]
        .toSorted((a, b) => a.revision - b.revision)
        .map((state) => [partsOf(state.stream)!.category, state]),
    ).values(),
  ];

  it('is of many kinds', () => expect(samples.length).toBe(kinds[demo]));

  it(
    'is proved whole to the auditor, stream by stream',
    async () => {
      for (const { stream, revision, head } of states)
        expect([stream, await ask(`${addressOf(stream)}/verify`)]).toMatchObject([
          stream,
          { status: 200, body: { intact: true, events: revision + 1, head, faults: [] } },
        ]);
    },
    within,
  );

  it(
    'has a history that comes in pages, each act once, and each with a Chinese name',
    async () => {
      for (const { stream } of samples) {
        const seen: Body[] = [];
        let after: number | undefined;
        do {
          const more = after === undefined ? '' : `&after=${after}`;
          const { body } = await ask(`${addressOf(stream)}/history?limit=3${more}`);
          expect(body.items.length).toBeLessThanOrEqual(3);
          seen.push(...body.items);
          after = body.next;
        } while (after !== undefined);
        const events = streams.get(stream)!;
        expect([stream, seen.map(({ id }) => id)]).toEqual([stream, events.map(({ id }) => id)]);
        for (const { name } of seen) expect((name as { zh: string }).zh).toMatch(/\p{Script=Han}/u);
      }
    },
    within,
  );

  it(
    'is replayed step by step, and stands as it stood at each of them',
    async () => {
      for (const { stream, revision } of samples) {
        const { body } = await ask(`${addressOf(stream)}/replay`);
        expect([stream, body.steps.length]).toEqual([stream, revision + 1]);
        for (const at of new Set([0, revision >> 1, revision])) {
          const then = await ask(`${addressOf(stream)}/as-of?revision=${at}`);
          expect([stream, then]).toMatchObject([
            stream,
            { status: 200, body: { revision: at, past: { revision: at } } },
          ]);
        }
      }
    },
    within,
  );

  it(
    'is found by what its readers know it by: a receipt by its number, a fine by party and act',
    async () => {
      const names = new Set<string>();
      for (const { type, data } of eventsOf(demo)) {
        const { receiptNumber, caseId, actId } = data as Readonly<Record<string, string>>;
        if (type === 'ReceiptTaken')
          names.add(`/fine-receipts/${encodeURIComponent(receiptNumber!)}`);
        if (type !== 'FineConfirmed') continue;
        const { partyId } = (await ask(`/enforcement-cases/${caseId}`)).body;
        names.add(`/fined-acts/${partyId as string}~${actId}`);
      }
      expect(names.size > 1).toBe(demo === 'demo');
      for (const name of names)
        for (const part of ['history', 'replay', 'as-of', 'verify'])
          expect([name, part, (await ask(`${name}/${part}`)).status]).toEqual([name, part, 200]);
    },
    within,
  );

  it(
    'stood as its events say: only what tells of persons is left out',
    async () => {
      for (const { stream } of samples.filter((state) => isPlain(state.stream))) {
        const { body } = await ask(`${addressOf(stream)}/as-of`);
        expect([stream, body['state']]).toEqual([stream, json(folded(streams.get(stream)!))]);
      }
    },
    within,
  );

  it(
    'was not there before its first act, and is not there under another id',
    async () => {
      for (const { stream } of samples) {
        const address = addressOf(stream);
        const before = await ask(`${address}/as-of?asOf=2000-01-01T00:00:00Z`);
        expect([stream, before]).toMatchObject([
          stream,
          { status: 404, body: { code: expect.stringMatching(/-then$/) } },
        ]);
        const nowhere = address.replace(/[^/]+$/, '0');
        for (const part of ['history', 'replay', 'as-of', 'verify'])
          expect([stream, await ask(`${nowhere}/${part}`)]).toMatchObject([
            stream,
            {
              status: 404,
              body: {
                code: before.body.code?.replace(/-then$/, ''),
                detail: expect.stringMatching(/\p{Script=Han}/u),
              },
            },
          ]);
        if (looksBack.includes(partsOf(stream)!.category))
          expect([stream, await ask(`${nowhere}?revision=0`)]).toMatchObject([
            stream,
            { status: 404, body: { code: before.body.code?.replace(/-then$/, '') } },
          ]);
      }
    },
    within,
  );

  it(
    'is told to nobody but officials, and asked for in the words that are documented',
    async () => {
      const wrong = ['asOf=yesterday', 'at=2026-01-01T00:00:00Z', 'revision=-1', 'revision=x'];
      for (const { stream } of samples.filter((state) => !isPublic(state.stream)))
        for (const part of ['history', 'replay', 'as-of', 'verify'])
          expect([stream, (await ask(`${addressOf(stream)}/${part}`, 'applicant')).status]).toEqual(
            [stream, 403],
          );
      for (const { stream } of samples)
        for (const query of wrong)
          expect([stream, (await ask(`${addressOf(stream)}/as-of?${query}`)).status]).toEqual([
            stream,
            400,
          ]);
    },
    within,
  );
});

/** Streams with nothing in them that is withheld from a reader, in the shape of today. */
const isPlain = (stream: string): boolean =>
  ['documentNumber', 'workCalendar', 'projectionControl', 'enforcementCase'].includes(
    partsOf(stream)!.category,
  );

/** Matters whose page looks back, too. */
const looksBack = ['enforcementCase', 'licensingApplication', 'licensingLicence'];

/** Holiday notices are for everybody. */
const isPublic = (stream: string): boolean => partsOf(stream)!.category === 'workCalendar';
