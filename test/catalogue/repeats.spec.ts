import 'reflect-metadata';
import {
  type Act,
  type Actor,
  instant,
  type Law,
  plusMs,
  Refusal,
  rulesOf,
  streamName,
} from '#domain/kernel';
import { type Answer, Decisions } from '#platform/store';
import { MemoryLog, MemoryStore, SetClock, TestWorld } from '#testing';
import { type Case, cases } from './tried-nouns.js';

// A repeat is the same request whole, its day, officers and papers included: the same is given the
// first answer; whoever asks otherwise is told what differs, and never that something was done.

type Tried = Case & Required<Pick<Case, 'sample' | 'office'>>;
const tried = cases
  .filter((one): one is Tried => one.sample !== undefined && one.verb.by.length > 0)
  .map((one) => [one.verb.name, one] as const);

const dayMs = 24 * 3_600_000;
const id = '01970000-0000-7000-8000-0000000000cc';
const chinese = /\p{Script=Han}/u;

const actOf = ({ sample, office, verb }: Tried): Act => {
  const role = verb.by[0]!;
  const actor: Actor = (sample.as ?? office.somebody)(role);
  return office.act({ ...sample.act, actor });
};

/** The registry asks no law: its samples have one that must not be asked. */
const silent = (law: Law): boolean => {
  try {
    return law.digest === '';
  } catch {
    return true;
  }
};

type Sent = Readonly<{ data: object; validAt?: Act['validAt'] }>;

/** A process that has the sample's history on record, and answers one request after the other. */
const desk = (one: Tried) => {
  const act = actOf(one);
  const log = new MemoryLog();
  const world = new TestWorld(new MemoryStore(log), log, new SetClock(act.now), act.registry);
  if (!silent(act.law)) world.law = () => act.law;
  log.append(streamName(one.noun, world.district, id), ...one.sample.history);
  for (const { of, id: other, history } of one.sample.beside ?? [])
    log.append(streamName(of, world.district, other), ...history);
  const decisions = new Decisions(one.noun, rulesOf(one.noun), world);
  let sent = 0;
  const late = act.validAt === act.now ? {} : { validAt: act.validAt };
  return ({ data, validAt }: Sent): Promise<Answer> => {
    sent += 1;
    const commandId = `01970000-0000-7000-8000-00000000000${sent}`;
    return decisions.handle({
      id,
      command: { type: one.verb.name, data },
      commandId,
      correlationId: commandId,
      causationId: commandId,
      actor: act.actor,
      ...late,
      ...(validAt ? { validAt } : {}),
    });
  };
};

const otherText = (text: string): string =>
  /^\d{4}-\d\d-\d\d/.test(text)
    ? text.replace(
        /^(\d{4})-(\d\d)-(\d\d)/,
        (_, year, month, day) => `${year}-${month}-${day === '01' ? '02' : '01'}`,
      )
    : `${text}另`;

/** The same value, said otherwise in one place; a part in each of its places. */
const otherwise = (value: unknown): readonly unknown[] => {
  if (typeof value === 'string') return [otherText(value)];
  if (typeof value === 'number') return [value + 1];
  if (typeof value === 'boolean') return [!value];
  if (Array.isArray(value)) return value.length > 0 ? [[...(value as unknown[]), value[0]]] : [];
  return typeof value === 'object' && value !== null ? changed(value) : [];
};
const changed = (data: object): readonly object[] =>
  Object.entries(data).flatMap(([name, value]) =>
    otherwise(value).map((other) => ({ ...data, [name]: other })),
  );

/** What a person may say otherwise: not what a process finds out beside it. */
const toldOtherwise = ({ verb, sample }: Tried): readonly Sent[] => {
  const told = Object.entries(sample.data).filter(([name]) => Object.hasOwn(verb.asks, name));
  const said = told.length > 0 ? Object.fromEntries(told) : sample.data;
  return changed(said).map((data) => ({ data: { ...sample.data, ...data } }));
};

/** What is answered to the second request, after the first was done. */
const second = async (one: Tried, sent: Sent): Promise<string> => {
  const send = desk(one);
  await send({ data: one.sample.data });
  try {
    const { events, repeated } = await send(sent);
    return repeated ? 'the first answer' : events.length > 0 ? 'done anew' : 'nothing';
  } catch (error) {
    if (error instanceof Refusal) {
      expect(error.message).toMatch(chinese);
      return 'refused';
    }
    // A value that no door lets through: no rule has to know what to do with it.
    return 'refused';
  }
};

describe.each(tried)('CASE-5 CASE-25 FLD-14 REC-13 %s, sent again', (_, one) => {
  it('is given the first answer when it is the same', async () =>
    expect(['the first answer', 'refused', 'done anew']).toContain(
      await second(one, { data: one.sample.data }),
    ));

  it('is never answered as done when it says something else, or of another day', async () => {
    const { validAt } = actOf(one);
    const before = instant(plusMs(validAt, -dayMs));
    const variants: readonly Sent[] = [
      ...toldOtherwise(one),
      { data: one.sample.data, validAt: before },
    ];
    const answers = await Promise.all(
      variants.map(async (sent) => [JSON.stringify(sent), await second(one, sent)] as const),
    );
    expect(answers.filter(([, said]) => ['nothing', 'the first answer'].includes(said))).toEqual(
      [],
    );
  });
});
