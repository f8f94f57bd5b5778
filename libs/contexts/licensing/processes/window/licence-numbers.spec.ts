import { Nouns } from '#platform/acts';
import { Numbers, OpenNumbers } from '#platform/numbers';
import { settledAfterMs } from '#platform/reservations';
import { rehearse } from '#platform/store';
import { type Act, type Actor, instant, localDate, partsOf, streamName } from '#domain/kernel';
import { issuedIn, seriesId } from '#domain/procedure';
import { type Death, MemoryLog, MemoryStore, MortalStore, SetClock, TestWorld } from '#testing';
import { bureau, by, reacting, registry } from '../../desk.examples.js';
import { grant as ofTheStory } from '../../licence/licence.examples.js';
import { licenceNoun } from '../../licence/licence.noun.js';
import { LicensingNumberKeeper } from '../licensing-number-keeper.js';

const on = '2026-11-02';
const { application: _, serial: __, ...fromPaper } = ofTheStory;
const takenOver = { on: localDate('2023-03-01'), source: '许可证存根' };

/** As it was stored before papers from elsewhere and from paper took numbers: under 0. */
const stored = (licence: string): object => ({
  grant: {
    ...fromPaper,
    licence,
    number: `旧证${licence}号`,
    year: 2023,
    serial: 0,
    origin: 'taken-over',
    takenOver,
  },
  clocks: [],
});

/** A bureau whose processes share a log and die one by one; its licences were stored before. */
const house = (licences: readonly string[]) => {
  const log = new MemoryLog();
  const store = new MemoryStore(log);
  const clock = new SetClock(instant(`${on}T10:00:00+08:00`));
  for (const id of licences)
    log.append(streamName(licenceNoun, '440704', id), {
      type: 'LicenceGranted',
      data: stored(id),
    });
  const process = (death?: Death) => {
    const world = new TestWorld(new MortalStore(store, death), log, clock, registry);
    const numbers = new Numbers(world);
    const nouns = new Nouns(world, numbers);
    const keeper = new LicensingNumberKeeper(numbers, world, nouns);
    return { world, numbers, nouns, keeper };
  };
  return { log, clock, process };
};
type House = ReturnType<typeof house>;
type Process = ReturnType<House['process']>;

const annul = {
  type: 'AnnulLicence',
  data: { ground: 'fraud-or-bribe', facts: '查实', publicHarm: false },
} as const;

let keys = 0;
const send = (
  { nouns }: Pick<Process, 'nouns'>,
  id: string,
  command: Readonly<{ type: string; data: object }> = annul,
  more: Readonly<{ actor?: Act['actor']; expectedRevision?: number }> = {},
) => {
  const commandId = `key-${(keys += 1)}`;
  const actor: Actor = by('he', on).actor;
  const ids = { commandId, correlationId: commandId, causationId: commandId };
  return nouns.of(licenceNoun.category)({ ...ids, id, command, actor, ...more });
};

/** The numbers of the papers on record, and what the series gave, gave up and found used. */
const onRecord = async ({ log }: House) => {
  const papers: string[] = [];
  const series: Record<string, number[]> = {};
  const borne: number[] = [];
  for await (const { type, stream, data } of log.readAll({})) {
    const { serial } = data as Readonly<{ serial: number }>;
    papers.push(...issuedIn(data).flatMap(({ number }) => number ?? []));
    if (partsOf(stream)!.category === 'documentNumber') (series[type] ??= []).push(serial);
    if (type === 'PapersNumbered') borne.push(serial);
  }
  return { papers, series, borne };
};

const inOrder = (serials: readonly number[]): readonly number[] =>
  serials.toSorted((a, b) => a - b);
const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at + 1);

describe('DOC-4 papers of licences from elsewhere and from paper', () => {
  it('bear the next number of their organ, also of licences stored under the serial 0', async () => {
    const one = house(['a', 'b']);
    const desk = one.process();
    await send(desk, 'a');
    await send(desk, 'b');
    await send(
      desk,
      'b',
      { type: 'CancelLicence', data: { cause: 'annulled' } },
      {
        actor: by('cai', on).actor,
      },
    );
    expect((await onRecord(one)).papers).toEqual([
      '（江海）应急许撤销〔2026〕1号',
      '（江海）应急许撤销〔2026〕2号',
      '（江海）应急许注〔2026〕2号',
    ]);
  });

  it('share no number with an application of that year', async () => {
    const one = house(['a']);
    const desk = one.process();
    const series = seriesId(bureau, 'licensing', 2026);
    await desk.numbers.forAct(series, 'application-1', (serial) => Promise.resolve(serial));
    await send(desk, 'a');
    expect((await onRecord(one)).papers).toEqual(['（江海）应急许撤销〔2026〕2号']);
  });

  it('are numbered as well where a reaction or a clock draws them up', async () => {
    const one = house(['a']);
    const data = { source: 'case-1', cause: '罚9号', from: localDate(on) };
    const { actor } = reacting(on);
    await send(one.process(), 'a', { type: 'SuspendLicence', data }, { actor });
    expect((await onRecord(one)).papers).toEqual(['（江海）应急许扣〔2026〕1号']);
  });

  it('take none for what is refused, and one when it is done', async () => {
    const one = house(['a']);
    const desk = one.process();
    const harm = { ...annul, data: { ...annul.data, publicHarm: true } };
    await expect(send(desk, 'a', harm)).rejects.toMatchObject({ code: 'major-public-harm' });
    await expect(send(desk, 'a', annul, { expectedRevision: 3 })).rejects.toMatchObject({
      code: 'revision-moved-on',
    });
    expect(await onRecord(one)).toEqual({ papers: [], series: {}, borne: [] });
    expect(await send(desk, 'a', annul, { expectedRevision: 0 })).toMatchObject({ revision: 2 });
    await send(desk, 'a');
    expect((await onRecord(one)).borne).toEqual([1]);
  });

  it('run without a gap where fifty are drawn up at once, in two processes', async () => {
    const ids = upTo(50).map((at) => `l${at}`);
    const one = house(ids);
    const desks = [one.process(), one.process()];
    await Promise.all(ids.map((id, at) => send(desks[at % 2]!, id)));
    const { papers, series, borne } = await onRecord(one);
    expect(inOrder(borne)).toEqual(upTo(50));
    expect(inOrder(series['NumberUsed']!)).toEqual(upTo(50));
    expect(new Set(papers).size).toBe(50);
  });

  it('bear one number where two people act on one licence at once', async () => {
    const one = house(['a']);
    await Promise.allSettled([send(one.process(), 'a'), send(one.process(), 'a')]);
    const { papers, borne, series } = await onRecord(one);
    expect([papers.length, borne.length]).toEqual([1, 1]);
    const { NumberReserved: given = [], NumberUsed: used = [], NumberVoided: voided = [] } = series;
    expect(inOrder([...used, ...voided])).toEqual(given);
    expect(used).toEqual(borne);
  });

  it.each(
    upTo(4).flatMap((append): Death[] => [
      { append, when: 'before' },
      { append, when: 'after' },
    ]),
  )('double none and lose none where the process is killed: %p', async (death) => {
    const one = house(['a', 'b']);
    await send(one.process(death), 'a').catch(() => undefined);
    one.clock.pass(settledAfterMs);
    const { world, numbers, keeper } = one.process();
    const open = new OpenNumbers({ log: world.log }, world.district);
    await open.ready;
    await numbers.settle(open.all(), (taken) => keeper.isUsed(taken));
    await open.stop();
    await send(one.process(), 'b');
    await send(one.process(), 'a');
    const { papers, borne, series } = await onRecord(one);
    const { NumberReserved: given = [], NumberUsed: used = [], NumberVoided: voided = [] } = series;
    expect(new Set(papers).size).toBe(2);
    expect(papers).toHaveLength(2);
    expect(inOrder(used)).toEqual(inOrder(borne));
    expect(inOrder([...used, ...voided])).toEqual(upTo(given.length));
  });

  it('are told beforehand as they will be, and no number is taken for it', async () => {
    const one = house(['a']);
    const desk = one.process();
    const told = await rehearse(desk.world, async ({ tried }) => {
      await send(desk, 'a');
      return tried.flatMap(({ told: { papers } }) => papers);
    });
    expect(told).toMatchObject([{ number: '（江海）应急许撤销〔2026〕1号' }]);
    expect((await onRecord(one)).series).toEqual({});
  });
});
