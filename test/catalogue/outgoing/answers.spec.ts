import 'reflect-metadata';
import {
  type AnyNoun,
  type Event,
  outgoingOf,
  type Recorded,
  rulesOf,
  decide,
  fold,
  type WithClocks,
} from '#domain/kernel';
import { commandsAfterSending } from '#domain/procedure';
import { decode } from '#platform/log';
import { anyEnvelope, lookingAround, MemoryLog } from '#testing';
import {
  dispatchesOf,
  publicationsOf,
} from '../../../libs/contexts/papers/projections/outgoing-lists.js';
import { rowsAfter } from '#platform/following';
import { oweAnswers } from '../../../libs/contexts/papers/reactions/owe-answers.js';
import { declaredNouns } from '../all-nouns.js';
import { cases, offices } from '../tried-nouns.js';
import { entriesOf, publishes, sends } from './answer-samples.js';

// Whatever a noun sends out or makes public is somebody's until the other side has spoken, and what
// that one said stands in the lists, of each dispatch by itself.

const sending = declaredNouns.filter((noun) => noun.dispatches);
/** Nouns with acts of their own for all that the other side says, the lifting among it. */
const wholly = ['blacklistListing'];
const answeredByAll = sending.filter(({ category }) => !wholly.includes(category));
const publishing = declaredNouns.filter((noun) => noun.publishes);
const commandsIn = ({ commands }: AnyNoun): readonly string[] => commands.map(({ name }) => name);
const namedNouns = (nouns: readonly AnyNoun[]) =>
  nouns.map((noun) => [noun.category, noun] as const);

const actor = {
  kind: 'person',
  id: 'chen',
  name: '陈',
  capacity: { organ: 'bureau', post: 'p', roles: ['officer'] },
} as const;

const stored = (noun: AnyNoun, history: readonly Event[]) => {
  const log = new MemoryLog();
  const events = history.map(({ type, data }) => ({
    type,
    data,
    metadata: { ...anyEnvelope(), actor },
  }));
  const on = log.append(`${noun.category}-440704.m1`, ...events);
  return { log, events: on.map((one): Recorded => decode(noun, one)) };
};

/** What is owed after a history, by the ids of the duties; without what was done. */
const owedAfter = async (noun: AnyNoun, history: readonly Event[]): Promise<readonly string[]> => {
  const { log, events } = stored(noun, history);
  const { on } = oweAnswers(noun, log);
  const open = new Set<string>();
  for (const { type, data, ...about } of events) {
    const rule = on[type] as ((...asked: unknown[]) => Promise<readonly Sent[]>) | undefined;
    for (const { id, type } of (await rule?.(data, about)) ?? [])
      if (type === 'OweDuty') open.add(id);
      else open.delete(id);
  }
  return [...open];
};
type Sent = Readonly<{ id: string; type: string }>;

const trying = (noun: AnyNoun, name: string): readonly Event[] => {
  const { sample, office, verb } = cases.find(
    (one) => one.noun === noun && one.verb.name === name,
  )!;
  const by = (sample!.as ?? office!.somebody)(verb.by[0]!);
  const rules = rulesOf(noun);
  const command = { type: name, data: sample!.data };
  const state = fold(rules, sample!.history);
  const act = office!.act({ ...sample!.act, actor: by });
  return decide(rules, command, state, lookingAround(rules, command, state, act));
};

const answering = cases.filter(({ verb }) =>
  commandsAfterSending.some((name) => name === verb.name),
);

describe('ISSUE-11.7 What any noun sends out', () => {
  it.each(namedNouns(answeredByAll))('%s is answered, lifted and acknowledged', (_, noun) =>
    expect(commandsIn(noun)).toEqual(
      expect.arrayContaining(['RecordDispatchAnswer', 'LiftDispatch', 'AcknowledgeLifting']),
    ),
  );

  it.each(namedNouns(publishing))(
    '%s is acknowledged where it stands, and taken off',
    (_, noun) => {
      expect(commandsIn(noun)).toContain('AcknowledgePublication');
      const withdraws = Object.values(noun.publishes ?? {}).some((one) => one?.withdraws);
      expect(commandsIn(noun).includes('TakeOffPublication')).toBe(!withdraws);
    },
  );

  it('is tried, each such command of each noun', () =>
    expect(answering.filter(({ sample }) => !sample)).toEqual([]));

  it.each(answering.map((one) => [`${one.noun.category} ${one.verb.name}`, one] as const))(
    '%s stands in the list, in the row of the entry that it names',
    (_, { noun, verb, sample }) => {
      const data = sample!.data as Readonly<{ event: number }>;
      const made = trying(noun, verb.name);
      expect(made).toHaveLength(1);
      const { events } = stored(noun, [...sample!.history, ...made]);
      const list = verb.name.endsWith('Publication')
        ? publicationsOf([noun])
        : dispatchesOf([noun]);
      const row = rowsAfter(list, events).find(({ entry }) => entry === data.event);
      expect(row).toMatchObject(
        {
          RecordDispatchAnswer: { state: 'accepted', waits: false, number: '江环函〔2026〕12号' },
          LiftDispatch: { state: 'lifted', waits: true },
          AcknowledgeLifting: { state: 'acknowledged', waits: false },
          AcknowledgePublication: {
            state: 'public',
            acknowledged: [{ standsOn: expect.anything() }],
          },
          TakeOffPublication: { state: 'withdrawn', waits: true },
        }[verb.name]!,
      );
    },
  );

  const entries = sending.flatMap((noun) => {
    const office = offices.get(noun);
    return office
      ? entriesOf(noun, office, sends)
          .slice(0, 1)
          .map((one) => ({ noun, one }))
      : [];
  });

  it.each(entries.map((each) => [`${each.noun.category} ${each.one.entry.type}`, each] as const))(
    '%s sent twice is two dispatches, each with its own answer',
    (_, { noun, one: { entry } }) => {
      const about = (event: number) => ({ event, entry: `e${event}`, of: entry.type });
      const answer = { number: '2', answeredOn: '2026-12-01', by: 'chen' };
      const first = {
        type: 'DispatchAnswered',
        data: { ...about(0), ...answer, answer: 'rejected' },
      };
      const { events } = stored(noun, [entry, entry, first]);
      expect(rowsAfter(dispatchesOf([noun]), events)).toMatchObject([
        { entry: 0, state: 'rejected', waits: false },
        { entry: 1, state: 'sent', waits: true, answeredOn: null },
      ]);
    },
  );

  it('is of a kind that some history shows, or it is answered by acts of its own', () => {
    const shown = new Set(
      sending.flatMap((noun) => {
        const office = offices.get(noun);
        const found = office ? entriesOf(noun, office, sends) : [];
        return found.map(({ entry }) => `${noun.category} ${entry.type}`);
      }),
    );
    const generic = sending.flatMap((noun) =>
      Object.entries(noun.dispatches ?? {}).flatMap(([type, said]) => {
        if (!said || said.answered) return [];
        const isAnswer = !shown.has(`${noun.category} ${type}`);
        return isAnswer ? [`${noun.category} ${type}`] : [];
      }),
    );
    // What is left tells an answer, and sends nothing.
    expect(
      generic.filter(
        (one) => !/(?:Answered|Received|Recorded|Returned|Ruled|Lifted|Acknowledged)$/.test(one),
      ),
    ).toEqual([]);
  });

  it.each(namedNouns(sending))(
    '%s: what is sent is owed by somebody until it is answered',
    async (_, noun) => {
      const office = offices.get(noun);
      const all = office
        ? entriesOf(
            noun,
            office,
            (kind, entry) => outgoingOf(kind, entry).dispatched?.step === 'sent',
          )
        : [];
      expect(all.length).toBeGreaterThan(0);
      for (const { entry } of all) {
        const { type, data } = entry;
        const byItself =
          noun.dispatches?.[type]?.answered &&
          ((data as WithClocks).clocks ?? []).some(({ op }) => op === 'start');
        expect([type, (await owedAfter(noun, [entry])).length]).toEqual([type, byItself ? 0 : 1]);
        if (!sends(noun, entry)) continue;
        const id = stored(noun, [entry]).events[0]!.id;
        const about = { event: 0, entry: id, of: type };
        const answered = {
          ...about,
          answer: 'accepted',
          number: '2',
          answeredOn: '2026-12-01',
          by: 'chen',
        };
        const lifted = { ...about, reason: '撤销', liftedOn: '2026-12-02', by: 'chen' };
        const known = { ...about, number: '3', acknowledgedOn: '2026-12-03', by: 'chen' };
        const history: Event[] = [entry, { type: 'DispatchAnswered', data: answered }];
        expect(await owedAfter(noun, history)).toEqual([]);
        history.push({ type: 'DispatchLifted', data: lifted });
        expect(await owedAfter(noun, history)).toEqual([`lifting-${id}`]);
        history.push({ type: 'LiftingAcknowledged', data: known });
        expect(await owedAfter(noun, history)).toEqual([]);
      }
    },
  );

  it.each(namedNouns(publishing))(
    '%s: what is public is looked at, at each place',
    async (_, noun) => {
      const office = offices.get(noun);
      const [first] = office ? entriesOf(noun, office, publishes) : [];
      const { type } = first!.entry;
      const [{ id, data }] = stored(noun, [first!.entry]).events as [Recorded];
      const places = outgoingOf(noun, { type, data }).published!.places;
      const seen = places.map((place): Event => ({
        type: 'PublicationAcknowledged',
        data: { event: 0, entry: id, of: type, place, acknowledgedOn: '2026-12-01', by: 'chen' },
      }));
      expect(await owedAfter(noun, [first!.entry, ...seen.slice(1)])).toEqual([
        `publication-${id}`,
      ]);
      expect(await owedAfter(noun, [first!.entry, ...seen])).toEqual([]);
    },
  );
});
