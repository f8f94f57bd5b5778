import { v4 } from 'uuid';
import type { EventStore, NewEvent } from '#platform/store';
import { type OpenNumber, OpenNumbers } from '#platform/numbers';
import { seriesStream } from '#domain/procedure';
import { refuse, streamName } from '#domain/kernel';
import { realStore, type RealStore, SetClock } from '#testing';
import { at, registry } from '../case/stories/people.examples.js';
import { clue, officers } from '../case/stories/matter.examples.js';
import { asking, type Process, processIn } from './processes.examples.js';

const clock = new SetClock(at('2026-03-04 09:30'));

describe('Filing', () => {
  let real: RealStore;
  beforeAll(async () => (real = await realStore()));
  afterAll(() => real.stop());

  const district = { next: 100_000 };
  /** A district of its own, so that its series starts at 1. */
  const freshDistrict = (): string => String((district.next += 1));

  const process = (district: string, store: EventStore = real.store, view = registry) =>
    processIn({ store, log: real.log, clock, district, registry: view });

  const applied = async ({ cases }: Process): Promise<string> => {
    const caseId = v4();
    await cases.perform(caseId, { type: 'RecordClue', data: { caseId, clue } }, asking('chen'));
    const data = { officers, grounds: '有证据证明存在违法事实' };
    await cases.perform(caseId, { type: 'ApplyToFile', data }, asking('chen'));
    return caseId;
  };
  const serialOf = async ({ cases }: Process, id: string) => (await cases.now(id)).filed?.serial;
  const open = async ({ world }: Process): Promise<readonly OpenNumber[]> => {
    const numbers = new OpenNumbers(world, world.district);
    await numbers.ready;
    await numbers.stop();
    return numbers.all();
  };
  const voided = async ({ world }: Process, series: string): Promise<readonly string[]> => {
    const found: string[] = [];
    for await (const { type } of world.log.readStream(
      streamName(seriesStream, world.district, series),
    ))
      if (type === 'NumberVoided') found.push(type);
    return found;
  };
  const settled = async ({ numbers, keeper }: Process, now: readonly OpenNumber[]) =>
    numbers.settle(now, (one) => keeper.isUsed(one));

  it('FLD-5 goes on behind the numbers that were given on paper', async () => {
    const place = freshDistrict();
    const series = 'bureau.case.2026';
    const view = { ...registry, numbersOnPaper: (id: string) => (id === series ? 37 : undefined) };
    const one = process(place, real.store, view);
    const [first, second] = [await applied(one), await applied(one)];
    await one.filing.file(first, {}, asking('ou', `${place} first`));
    await one.filing.file(second, {}, asking('ou', `${place} second`));
    expect([await serialOf(one, first), await serialOf(one, second)]).toEqual([38, 39]);
  });

  it('gives 50 cases filed at once by 4 processes the numbers 1 to 50', async () => {
    const place = freshDistrict();
    const four = [process(place), process(place), process(place), process(place)];
    const ids = await Promise.all(Array.from({ length: 50 }, (_, n) => applied(four[n % 4]!)));
    const filed = ids.map(async (id, n): Promise<void> => {
      for (let tries = 0; ; tries += 1)
        try {
          await four[n % 4]!.filing.file(id, {}, asking('ou', `${place} ${id}`));
          return;
        } catch (error) {
          // Told to send it again (contended), a person does.
          if (tries > 20 || (error as Error).name !== 'WrongRevision') throw error;
        }
    });
    await Promise.all(filed);
    const serials = await Promise.all(ids.map((id) => serialOf(four[0]!, id)));
    expect(serials.toSorted((a, b) => a! - b!)).toEqual(
      Array.from({ length: 50 }, (_, n) => n + 1),
    );
    expect(await open(four[0]!)).toEqual([]);
  });

  it('takes no number for what the rules refuse', async () => {
    const one = process(freshDistrict());
    const id = await applied(one);
    await expect(one.filing.file(id, {}, asking('chen'))).rejects.toMatchObject({
      code: 'wrong-role',
    });
    const stale = { ...asking('ou'), expectedRevision: 0 };
    await expect(one.filing.file(id, {}, stale)).rejects.toMatchObject({
      code: 'revision-moved-on',
    });
    await one.filing.file(id, {}, asking('ou'));
    expect(await serialOf(one, id)).toBe(1);
  });

  it('files a case once, whoever asks again and from wherever', async () => {
    const place = freshDistrict();
    const [one, two] = [process(place), process(place)];
    const id = await applied(one);
    const answers = await Promise.all([
      one.filing.file(id, {}, asking('ou', `${id} a`)),
      two.filing.file(id, {}, asking('zheng', `${id} b`)),
      one.filing.file(id, {}, asking('ou', `${id} c`)),
    ]);
    expect(answers.filter(({ repeated }) => !repeated)).toMatchObject([{ events: ['CaseFiled'] }]);
    expect(await serialOf(two, id)).toBe(1);
    expect(await open(one)).toEqual([]);
  });

  it('leaves the number to the case that bears it, when another request for it is refused', async () => {
    const place = freshDistrict();
    const unconfirmed = process(place, breaking(real.store, 'NumberUsed'));
    const other = process(place);
    const id = await applied(other);
    const series = 'bureau.case.2026';
    const refused = other.numbers.forAct(series, id, async () => {
      await unconfirmed.filing.file(id, {}, asking('ou'));
      return refuse('filed-already', 'It is filed already.');
    });
    await expect(refused).rejects.toMatchObject({ code: 'filed-already' });
    expect(await serialOf(other, id)).toBe(1);
    expect(await open(other)).toEqual([]);
    expect(await voided(other, series)).toEqual([]);
  });

  it('uses the same number when the filing broke off and the same request comes again', async () => {
    const place = freshDistrict();
    const broken = process(place, breaking(real.store));
    const id = await applied(broken);
    await expect(broken.filing.file(id, {}, asking('ou', `${id} key`))).rejects.toThrow(
      'power cut',
    );
    expect(await open(broken)).toMatchObject([{ serial: 1, subject: id }]);
    const after = process(place);
    const next = await applied(after);
    await after.filing.file(next, {}, asking('ou'));
    await after.filing.file(id, {}, asking('ou', `${id} key`));
    expect([await serialOf(after, id), await serialOf(after, next)]).toEqual([1, 2]);
    expect(await open(after)).toEqual([]);
  });

  it('has a keeper that voids what was abandoned, and confirms what is used', async () => {
    const place = freshDistrict();
    const broken = process(place, breaking(real.store));
    const abandoned = await applied(broken);
    await expect(broken.filing.file(abandoned, {}, asking('ou'))).rejects.toThrow('power cut');
    const unconfirmed = process(place, breaking(real.store, 'NumberUsed'));
    const used = await applied(unconfirmed);
    expect((await unconfirmed.filing.file(used, {}, asking('ou'))).events).toEqual(['CaseFiled']);

    const later = process(place);
    expect(await settled(later, await open(later))).toBe(0);
    clock.pass(6 * 60_000);
    expect(await settled(later, await open(later))).toBe(2);
    expect(await open(later)).toEqual([]);
    const next = await applied(later);
    await later.filing.file(next, {}, asking('ou'));
    await later.filing.file(abandoned, {}, asking('ou'));
    expect([
      await serialOf(later, used),
      await serialOf(later, next),
      await serialOf(later, abandoned),
    ]).toEqual([2, 3, 4]);
  });

  it('leaves the numbers of other kinds to their own keepers', async () => {
    const one = process(freshDistrict());
    const failing = one.numbers.forAct('bureau.licence.2026', 'l-1', () => {
      throw new Error('power cut');
    });
    await expect(failing).rejects.toThrow('power cut');
    clock.pass(6 * 60_000);
    expect(await settled(one, await open(one))).toBe(0);
    expect(await open(one)).toHaveLength(1);
  });
});

/** A store that loses power right before it would keep such an event. */
const breaking = (store: EventStore, type = 'CaseFiled'): EventStore => ({
  append: (stream: string, events: readonly NewEvent[], expected: number | 'none') =>
    events.some((event) => event.type === type)
      ? Promise.reject(new Error('power cut'))
      : store.append(stream, events, expected),
});
