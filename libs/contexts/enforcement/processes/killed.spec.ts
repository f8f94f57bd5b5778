import { idFor } from '#platform/acts';
import type { Death } from '#testing';
import { type Moment, story } from '../case/stories/case.examples.js';
import { person } from '../case/stories/story.examples.js';
import { spot } from '../case/decision/spot.examples.js';
import { type Bureau, bureauAt, numbersOf, recorded, settled } from './killed.examples.js';
import { asking, askingAs, type Process } from './processes.examples.js';

// Every process over several streams is killed before and after each of its appends. Then the same
// request comes again, another request for the same matter, another case at the same time, or
// nobody at all. Nothing is lost, nothing is doubled.

type Told = Readonly<{
  /** Where both cases stand before, and when it is. */
  moment?: Moment;
  now: string;
  /** How often the whole of it appends, and the append that puts it on record in the case. */
  appends: number;
  records: number;
  type: string;
  run: (process: Process, id: string, key: string) => Promise<unknown>;
  /** Two cases exclude each other. */
  once: boolean;
  /** The case follows from the key. */
  opens?: true;
}>;

const penalty = story.decided.command.data;
const cashier = person('zeng', 'cashier', 'bureau');

const processes: Readonly<Record<string, Told>> = {
  'file under a number': {
    moment: 'applied',
    now: '2026-03-04 09:30',
    appends: 3,
    records: 2,
    type: 'CaseFiled',
    run: ({ filing }, id, key) => filing.file(id, {}, asking('ou', key)),
    once: false,
  },
  'decide once': {
    moment: 'discussed',
    now: '2026-05-12 10:00',
    appends: 5,
    records: 3,
    type: 'PenaltyDecided',
    run: ({ deciding }, id, key) => deciding.decide(id, penalty, asking('ou', key)),
    once: true,
  },
  'punish on the spot': {
    now: '2026-03-02 15:00',
    appends: 9,
    records: 5,
    type: 'PenaltyDecided',
    run: ({ spot: spots }, _, key) => spots.punish(spot.data, asking('chen', key)),
    once: true,
    opens: true,
  },
  'pay by receipt': {
    moment: 'served',
    now: '2026-05-18 10:00',
    appends: 3,
    records: 2,
    type: 'PaymentReceived',
    run: ({ receipts }, id, key) => {
      const data = { receiptNumber: 'R-1', fen: 100_000, channel: 'bank' } as const;
      return receipts.record(id, { type: 'RecordPayment', data }, askingAs(cashier, key));
    },
    once: true,
  },
};

const deathsIn = ({ appends }: Told): readonly Death[] =>
  Array.from({ length: appends }, (_, at) => at + 1).flatMap((append): Death[] => [
    { append, when: 'before' },
    { append, when: 'after' },
  ]);

describe.each(Object.entries(processes))('To %s', (_, told) => {
  const idOf = (id: string, key: string) => (told.opens ? idFor(asking('chen', key), 'case') : id);
  const begin = () => bureauAt(told.now, told.moment, ['c1', 'c2']);
  const run = (bureau: Bureau, id: string, key: string, death?: Death) =>
    told.run(bureau.process(death), id, key);
  /** What is on record at rest, with nothing open and no number missing or doubled. */
  const atRest = async (bureau: Bureau): Promise<readonly string[]> => {
    expect(await settled(bureau)).toBe(0);
    const { given, settled: all } = await numbersOf(bureau);
    expect(all).toEqual(given);
    return recorded(bureau, told.type);
  };
  const first = idOf('c1', 'key 1');
  const second = idOf('c2', 'key 2');

  it('appends so often when nothing happens', async () => {
    const bureau = begin();
    const process = bureau.process();
    await told.run(process, 'c1', 'key 1');
    expect(process.mortal.appends).toBe(told.appends);
    expect(await atRest(bureau)).toEqual([first]);
  });

  describe.each(deathsIn(told))('killed $when append $append', (death) => {
    const killed = async (): Promise<Bureau> => {
      const bureau = begin();
      await run(bureau, 'c1', 'key 1', death).catch(() => undefined);
      return bureau;
    };
    const wasRecorded =
      death.append > told.records || (death.append === told.records && death.when === 'after');

    it('loses nothing: the same request goes on from there', async () => {
      const bureau = await killed();
      await run(bureau, 'c1', 'key 1');
      expect(await atRest(bureau)).toEqual([first]);
    });

    it('is settled without a person, and the other case may follow', async () => {
      const bureau = await killed();
      expect(await atRest(bureau)).toEqual(wasRecorded ? [first] : []);
      await run(bureau, 'c2', 'key 2').catch(() => undefined);
      expect(await atRest(bureau)).toEqual(
        told.once && wasRecorded ? [first] : wasRecorded ? [first, second] : [second],
      );
    });

    it('lets one in who come at the same time, or both where both may', async () => {
      const bureau = await killed();
      const key = told.opens ? 'key 1' : 'another key';
      await Promise.allSettled([run(bureau, 'c1', key), run(bureau, 'c2', 'key 2')]);
      const found = await atRest(bureau);
      if (told.once) expect(found).toHaveLength(1);
      else expect(found.toSorted()).toEqual([first, second]);
      if (wasRecorded) expect(found).toContain(first);
    });
  });
});
