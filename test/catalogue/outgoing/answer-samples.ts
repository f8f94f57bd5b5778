import {
  type AnyNoun,
  type AnyVerb,
  type Event,
  outgoingOf,
  type OutgoingEvent,
} from '#domain/kernel';
import type { Sample } from '#testing';
import { grown, type Office } from '../corrections/correction-samples.js';

// What the commands are tried with that tell what became of what went out: an entry that sent or
// published, in a history that the noun's other commands are tried on.

/** An entry that sent something out, in the history it stands in. */
export type Entry = Readonly<{ sample: Sample; at: number; entry: Event }>;

const told = (noun: AnyNoun, { type, data }: Event) => outgoingOf(noun, { type, data });

/** Whether an entry sent something whose answer is told by the acts that every noun has. */
export const sends = (noun: AnyNoun, entry: Event): boolean =>
  told(noun, entry).dispatched?.step === 'sent' &&
  noun.dispatches?.[entry.type]?.answered === undefined;

/** Whether an entry made something public. */
export const publishes = (noun: AnyNoun, entry: Event): boolean => {
  const { published } = told(noun, entry);
  return published !== undefined && !published.withdrawn;
};

/** Every entry of any history of a noun that is such a one. */
export const entriesOf = (
  noun: AnyNoun,
  office: Office,
  fits: (noun: AnyNoun, entry: Event) => boolean,
): readonly Entry[] =>
  Object.keys(office.samples)
    .flatMap((name) => grown(noun, name, office))
    .flatMap((sample) =>
      sample.history.flatMap((entry, at) => (fits(noun, entry) ? [{ sample, at, entry }] : [])),
    );

const dayOf = (noun: AnyNoun, entry: Event) => {
  const { dispatched, published } = told(noun, entry);
  return (dispatched ?? published)!.on;
};

const reason = '依据已经撤销';

const dispatchSample = (
  noun: AnyNoun,
  { name }: AnyVerb,
  { at, entry }: Entry,
): Readonly<{ before: readonly OutgoingEvent[]; data: object }> => {
  const day = dayOf(noun, entry);
  const about = { event: at, entry: `e${at}`, of: entry.type };
  if (name === 'LiftDispatch') return { before: [], data: { event: at, reason } };
  const number = '江环函〔2026〕12号';
  if (name === 'RecordDispatchAnswer')
    return { before: [], data: { event: at, answer: 'accepted', number, answeredOn: day } };
  const lifted: OutgoingEvent = {
    type: 'DispatchLifted',
    data: { ...about, reason, liftedOn: day, by: 'whoever-lifted' },
  };
  return { before: [lifted], data: { event: at, number, acknowledgedOn: day } };
};

const publicationData = (noun: AnyNoun, { name }: AnyVerb, { at, entry }: Entry): object => {
  if (name === 'TakeOffPublication') return { event: at, reason };
  const [place] = told(noun, entry).published!.places;
  return { event: at, place, acknowledgedOn: dayOf(noun, entry) };
};

/** A sample for such a command; nothing where no history has such an entry. */
export const answerSample = (noun: AnyNoun, verb: AnyVerb, office: Office): Sample | undefined => {
  const isOfPublication = verb.name.endsWith('Publication');
  const one = entriesOf(noun, office, isOfPublication ? publishes : sends)[0];
  if (!one) return undefined;
  const { sample, at, entry } = one;
  const { before, data } = isOfPublication
    ? { before: [], data: publicationData(noun, verb, one) }
    : dispatchSample(noun, verb, one);
  return {
    act: { ...sample.act, recorded: { ...entry, id: `e${at}` } },
    ...(sample.beside && { beside: sample.beside }),
    ...(sample.as && { as: sample.as }),
    history: [...sample.history, ...before],
    data,
  };
};
