import { type Act, type Actor, rulesOf, streamName } from '#domain/kernel';
import { type Answer, Decisions } from '#platform/store';
import { MemoryLog, MemoryStore, SetClock, TestWorld } from '#testing';
import { filesNamed } from './files-named.js';
import { type Case, cases } from '../tried-nouns.js';

// What asks a command a second time, whole or otherwise in one place.

/** A command that a person sends, with its sample. */
export type Tried = Case & Required<Pick<Case, 'sample' | 'office'>>;
/** Each of them, by its name. */
export const tried = cases
  .filter((one): one is Tried => one.sample !== undefined && one.verb.by.length > 0)
  .map((one) => [one.verb.name, one] as const);

/** Under which every sample is tried. */
export const id = '01970000-0000-7000-8000-0000000000cc';

/** The act in which its sample is sent. */
export const actOf = ({ sample, office, verb }: Tried): Act => {
  const role = verb.by[0]!;
  const actor: Actor = (sample.as ?? office.somebody)(role);
  return office.act({ ...sample.act, actor });
};

/** The registry asks no law: its samples have one that must not be asked. */
export const isSilent = ({ law }: Pick<Act, 'law'>): boolean => {
  try {
    return law.digest === '';
  } catch {
    return true;
  }
};

/** A process that has the sample's history on record, and the files that it names. */
export const groundOf = (one: Tried) => {
  const act = actOf(one);
  const log = new MemoryLog();
  const world = new TestWorld(new MemoryStore(log), log, new SetClock(act.now), act.registry);
  if (!isSilent(act)) world.law = () => act.law;
  const stream = streamName(one.noun, world.district, id);
  log.append(stream, ...one.sample.history);
  for (const { of, id: other, history } of one.sample.beside ?? [])
    log.append(streamName(of, world.district, other), ...history);
  for (const named of filesNamed(one, act, stream)) log.append(named.stream, ...named.history);
  const decisions = new Decisions(one.noun, rulesOf(one.noun), world);
  const late = act.validAt === act.now ? {} : { validAt: act.validAt };
  return { act, log, world, stream, decisions, late };
};

/** What is sent; under an id of its own where it names none. */
export type Sent = Readonly<{ data: object; validAt?: Act['validAt']; commandId?: string }>;

/** A process that has the sample's history on record, and answers one request after the other. */
export const desk = (one: Tried) => {
  const { act, decisions, late } = groundOf(one);
  let sent = 0;
  const own = (): string => {
    sent += 1;
    return `01970000-0000-7000-8000-00000000000${sent}`;
  };
  return ({ data, validAt, commandId = own() }: Sent): Promise<Answer> => {
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

/**
 * What a person may say otherwise: not what a process finds out beside it, nor by what means it was
 * brought. Whoever is asked nothing says nothing otherwise.
 */
export const toldOtherwise = ({ verb, sample }: Tried): readonly Sent[] => {
  const told = Object.entries(sample.data).filter(
    ([name]) => verb.asks[name] !== undefined && verb.asks[name].means !== true,
  );
  return changed(Object.fromEntries(told)).map((data) => ({ data: { ...sample.data, ...data } }));
};
