import { type AnyNoun, type Outgoing, outgoingOf, partsOf, type Recorded } from '#domain/kernel';
import { decode, type EventLog } from '#platform/log';
import type { AnswerAbout, Answered, AnsweredBy } from '../../receiver/receiver.events.js';
import type { KnownReceiver } from '../../receiver/receiver.state.js';

// What an answer is about is read in the file of the matter itself: who decides reads no table.

/** An event as it is called: the stream, the entry that sent or published, the revision told. */
type Named = Readonly<{ stream: string; entry: number; revision: number }>;
type Known = Readonly<{ noun: AnyNoun; of: Named; category: string; id: string }>;

const named = (delivery: string): Named | undefined => {
  const [, stream, entry, revision] = /^([\w.-]{1,200})@(\d{1,9})#(\d{1,9})$/.exec(delivery) ?? [];
  return stream === undefined
    ? undefined
    : { stream, entry: Number(entry), revision: Number(revision) };
};

/** The matter that the event is of; nothing where nobody here keeps such a one. */
const matterOf = (delivery: string, nouns: readonly AnyNoun[]): Known | undefined => {
  const of = named(delivery);
  const parts = of && partsOf(of.stream);
  const noun = nouns.find(({ category }) => category === parts?.category);
  return of && parts && noun ? { noun, of, category: parts.category, id: parts.id } : undefined;
};

const recordedAt = async (
  noun: AnyNoun,
  log: EventLog,
  stream: string,
  from: number,
): Promise<Recorded | undefined> => {
  for await (const stored of log.readStream(stream, { direction: 'forwards', from, limit: 1 }))
    return stored.revision === from ? decode(noun, stored) : undefined;
  return undefined;
};

/** What the entry sent or published, and what was told of it by the revision. */
type Told = Readonly<{ entry: Recorded; first: Outgoing; last: Outgoing }>;

const toldBy = async ({ noun, of }: Known, log: EventLog): Promise<Told | undefined> => {
  const entry = await recordedAt(noun, log, of.stream, of.entry);
  const last = await recordedAt(noun, log, of.stream, of.revision);
  return entry && last && { entry, first: outgoingOf(noun, entry), last: outgoingOf(noun, last) };
};

type Follows = Pick<AnsweredBy, 'type' | 'data'>;
type Concerned = Pick<KnownReceiver, 'registered'>;

const answersSent: readonly string[] = ['accepted', 'rejected', 'answered', 'returned'];

/** The answer as the act of the matter asks for it. */
const asAnswer = ({ answer, number, said, answeredOn }: Answered, event: number): Follows => {
  const data = { event, answer, number, answeredOn, ...(said !== undefined && { said }) };
  return { type: 'RecordDispatchAnswer', data };
};

const acknowledged = ({ number, answeredOn }: Answered, event: number): Follows => ({
  type: 'AcknowledgeLifting',
  data: { event, number, acknowledgedOn: answeredOn },
});

const afterDispatch = (said: Answered, { last }: Told, event: number): Follows | undefined => {
  const step = last.dispatched?.step ?? 'sent';
  if (step === 'lifted')
    return said.answer === 'acknowledged' ? acknowledged(said, event) : undefined;
  return step === 'sent' && answersSent.includes(said.answer) ? asAnswer(said, event) : undefined;
};

const afterPublication = (
  { answer, place, answeredOn: acknowledgedOn }: Answered,
  { last }: Told,
  { entry, revision }: Named,
): Follows | undefined => {
  const isOff = last.published?.withdrawn === true;
  if (answer !== (isOff ? 'gone' : 'stands')) return undefined;
  const event = isOff ? revision : entry;
  return { type: 'AcknowledgePublication', data: { event, place, acknowledgedOn } };
};

const wentTo = ({ dispatched }: Outgoing, { registered: { bodies } }: Concerned): boolean =>
  dispatched?.step === 'sent' && dispatched.to !== undefined && bodies.includes(dispatched.to);

const stoodAt = (
  { published }: Outgoing,
  { registered: { places } }: Concerned,
  place: string | undefined,
): boolean =>
  place !== undefined && places.includes(place) && published?.places.includes(place) === true;

/** What an answer leads to; nothing where it answers nothing that was told to this receiver. */
const followsFrom = (
  said: Answered,
  told: Told,
  of: Named,
  receiver: Concerned,
): Follows | undefined => {
  if (wentTo(told.first, receiver)) return afterDispatch(said, told, of.entry);
  if (stoodAt(told.first, receiver, said.place)) return afterPublication(said, told, of);
  return undefined;
};

const senderOf = ({ envelope: { actor } }: Recorded): AnswerAbout['sender'] =>
  actor.kind === 'person'
    ? { person: actor.id, organ: actor.capacity.organ }
    : { person: actor.name, organ: '' };

const aboutOf = (
  { noun, of, category, id }: Known,
  { entry, first }: Told,
  follows: Follows,
): AnswerAbout | undefined => {
  const thing = first.dispatched ?? first.published;
  if (!thing) return undefined;
  const { what, law } = thing;
  const about = { stream: of.stream, sender: senderOf(entry), what, law };
  const isOwn = noun.dispatches?.[entry.type]?.answered === 'by-own-acts';
  return isOwn ? about : { ...about, follows: { category, id, ...follows } };
};

/**
 * The matter that an answer is about, and what follows from it there; nothing where the event was
 * never told to this receiver, or asks for no such answer.
 */
export const toldTo = async (
  receiver: Concerned,
  said: Answered,
  nouns: readonly AnyNoun[],
  log: EventLog,
): Promise<AnswerAbout | undefined> => {
  const matter = matterOf(said.delivery, nouns);
  const told = matter && (await toldBy(matter, log));
  if (!told) return undefined;
  const follows = followsFrom(said, told, matter.of, receiver);
  return follows && aboutOf(matter, told, follows);
};
