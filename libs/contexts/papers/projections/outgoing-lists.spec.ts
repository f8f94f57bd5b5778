import {
  type Event,
  instant,
  label,
  type LocalDate,
  localDate,
  type Recorded,
} from '#domain/kernel';
import { type PerKey, rowsAfter as rowsAfterAll } from '#platform/following';
import { dispatchesOf, publicationsOf } from './outgoing-lists.js';

const decision = label('the decision', '行政处罚决定');
const crime = label('a case that may be a crime', '移送案件');
type Day = Readonly<{ on: LocalDate }>;
const kind = {
  category: 'matter',
  upcasters: {},
  publishes: {
    Published: { what: decision, law: ['PL 48'], of: ({ on }: Day) => ({ places: ['网站'], on }) },
    Withdrawn: {
      what: decision,
      law: ['PL 48'],
      withdraws: true as const,
      of: ({ on }: Day) => ({ places: ['网站'], on }),
    },
  },
  dispatches: {
    Sent: {
      what: crime,
      law: ['PL 27'],
      of: ({ on }: Day) => ({ step: 'sent' as const, to: '公安分局', on }),
    },
    Returned: {
      what: crime,
      law: ['PL 27'],
      of: ({ on }: Day) => ({ step: 'returned' as const, number: '公退〔2026〕3号', on }),
    },
  },
};
const quiet = { category: 'quiet', upcasters: {} };

const actor = { kind: 'person', id: 'chen', name: '陈', capacity: { organ: 'bureau' } };
const recordedAt = instant('2026-07-08T01:30:00Z');
const onRecord = ({ type, data }: Event, revision: number) =>
  ({
    type,
    data,
    id: `e${revision}`,
    stream: 'matter-440704.7',
    revision,
    position: { commit: String(revision), prepare: String(revision) },
    envelope: { actor, recordedAt },
  }) as unknown as Recorded;

const rowsAfter = (list: PerKey, ...history: readonly Event[]) =>
  rowsAfterAll(list, history.map(onRecord));

const publications = publicationsOf([kind, quiet] as Parameters<typeof publicationsOf>[0]);
const dispatches = dispatchesOf([kind, quiet] as Parameters<typeof dispatchesOf>[0]);
const on = (type: string, day: string): Event => ({ type, data: { on: localDate(day) } });

describe('ISSUE-11.7 what left the house', () => {
  it('is listed where streams say that it does, and of nothing else', () => {
    expect(publications.kinds.map(({ category }) => category)).toEqual(['matter']);
    expect(rowsAfter(publications, { type: 'Noted', data: {} })).toEqual([]);
  });

  it('is public since a day and until one, and public again', () => {
    const published = on('Published', '2026-03-02');
    const [row] = rowsAfter(publications, published, on('Withdrawn', '2026-04-01'));
    expect(row).toMatchObject({
      subjectId: '7',
      what: decision,
      law: ['PL 48'],
      organ: 'bureau',
      hands: ['chen'],
      since: '2026-03-02',
      until: '2026-04-01',
      state: 'withdrawn',
    });
    const again = rowsAfter(publications, published, on('Withdrawn', '2026-04-01'), published);
    expect(again).toMatchObject([
      { until: '2026-04-01', state: 'withdrawn' },
      { until: null, state: 'public' },
    ]);
  });

  it('was sent, and waits for an answer until the other side gives one with its number', () => {
    const sent = on('Sent', '2026-03-02');
    expect(rowsAfter(dispatches, sent)).toMatchObject([
      { to: '公安分局', sentOn: '2026-03-02', answeredOn: null, state: 'sent' },
    ]);
    expect(rowsAfter(dispatches, sent, on('Returned', '2026-03-20'))).toMatchObject([
      {
        to: '公安分局',
        sentOn: '2026-03-02',
        answeredOn: '2026-03-20',
        number: '公退〔2026〕3号',
        state: 'returned',
      },
    ]);
  });

  it('sent again is another dispatch: what is answered then is the later one', () => {
    const history = [
      on('Sent', '2026-03-02'),
      on('Returned', '2026-03-20'),
      on('Sent', '2026-04-01'),
    ];
    expect(rowsAfter(dispatches, ...history)).toMatchObject([
      { entry: 0, answeredOn: '2026-03-20', state: 'returned', waits: false },
      { entry: 2, answeredOn: null, state: 'sent', waits: true },
    ]);
    expect(rowsAfter(dispatches, ...history, on('Returned', '2026-04-20'))).toMatchObject([
      { entry: 0, answeredOn: '2026-03-20' },
      { entry: 2, answeredOn: '2026-04-20', state: 'returned' },
    ]);
  });

  it('follows a corrected day, and nothing that has happened since is undone by it', () => {
    const data = {
      of: 'Published',
      event: 0,
      entry: 'e0',
      recorded: { on: '2026-03-02' },
      with: { on: '2026-03-01' },
    };
    const corrected: Event = { type: 'FactCorrected', data };
    const history = [on('Published', '2026-03-02'), on('Withdrawn', '2026-04-01'), corrected];
    expect(rowsAfter(publications, ...history)).toMatchObject([
      { since: '2026-03-01', until: '2026-04-01', state: 'withdrawn' },
    ]);
  });

  it('is told anew when a day of it was corrected: whoever has a copy learns of it', () => {
    const correcting = (of: string): Event => {
      const days = { recorded: { on: '2026-03-02' }, with: { on: '2026-03-01' } };
      return { type: 'FactCorrected', data: { of, event: 0, entry: 'e0', ...days } };
    };
    const published = [on('Published', '2026-03-02'), correcting('Published')];
    expect(rowsAfter(publications, ...published)).toMatchObject([{ entry: 0, revision: 1 }]);
    const sent = [on('Sent', '2026-03-02'), correcting('Sent')];
    expect(rowsAfter(dispatches, ...sent)).toMatchObject([
      { entry: 0, revision: 1, sentOn: '2026-03-01' },
    ]);
  });
});
