import {
  type About,
  type AnyNoun,
  label,
  type Outgoing,
  outgoingLabels,
  outgoingOf,
  type Recorded,
  type WithClocks,
} from '#domain/kernel';
import { dutyCategory, type FulfilDuty, type OweDuty } from '#domain/procedure';
import type { LookingReaction } from '#platform/following';
import { decode, type EventLog } from '#platform/log';

type Wanted = Awaited<ReturnType<NonNullable<LookingReaction['on'][string]>>>[number];
type Told = Readonly<{ type: string; data: object; about: About }>;

const owing = (
  { about: { envelope, stream, id: event } }: Told,
  id: string,
  owed: Pick<OweDuty['data'], 'what' | 'why' | 'rule'>,
): readonly Wanted[] => {
  const { actor } = envelope;
  if (actor.kind !== 'person') return [];
  const by = { kind: 'person', person: actor.id, organ: actor.capacity.organ } as const;
  const data: OweDuty['data'] = { ...owed, by, about: stream, event };
  return [{ category: dutyCategory, id, type: 'OweDuty', data, key: id, happened: 'when-done' }];
};

const fulfilled = ({ about: { envelope } }: Told, id: string, findings: string): Wanted => {
  const { actor } = envelope;
  const data: FulfilDuty['data'] = { findings, by: actor.kind === 'person' ? actor.id : actor.by };
  return { category: dutyCategory, id, type: 'FulfilDuty', data, key: `done ${id}` };
};

const answerOf = (event: string): string => `answer-${event}`;
const liftingOf = (event: string): string => `lifting-${event}`;
const publicationOf = (event: string): string => `publication-${event}`;

const entryIn = ({ data }: Told): string =>
  'entry' in data && typeof data.entry === 'string' ? data.entry : '';

/** Whether the noun itself owes the answer: it has acts of its own for it, and a clock of it. */
const owedByItself = (noun: AnyNoun, { type, data }: Pick<Told, 'type' | 'data'>): boolean =>
  noun.dispatches?.[type]?.answered === 'by-own-acts' &&
  ((data as WithClocks).clocks ?? []).some(({ op }) => op === 'start');

type Sent = NonNullable<Outgoing['dispatched']>;
type Published = NonNullable<Outgoing['published']>;

const threadOf = ({ what, thread = what.en }: Pick<Sent, 'what' | 'thread'>): string => thread;

const afterSending = (noun: AnyNoun, told: Told, { what, law: why, to }: Sent) => {
  if (owedByItself(noun, told)) return [];
  const whom = to ?? '对方';
  const answer = label(
    `have the answer to: ${what.en}`,
    `跟踪${whom}的答复：${what.zh}；到期未复的，予以催办并登记对方文号`,
  );
  return owing(told, answerOf(told.about.id), { what: answer, why, rule: 'DTY-ANSWER' });
};

const afterLifting = (told: Told, { what, law: why }: Sent) => {
  const entry = entryIn(told);
  const known = label(
    `have it acknowledged that it is lifted: ${what.en}`,
    `跟踪对方确认解除：${what.zh}`,
  );
  return [
    fulfilled(told, answerOf(entry), '已解除，不再等待答复（lifted）'),
    ...owing(told, liftingOf(entry), { what: known, why, rule: 'DTY-ANSWER' }),
  ];
};

const afterPublishing = (told: Told, { what, law: why, places, withdrawn }: Published) => {
  const where = places.join('、');
  const seen = withdrawn
    ? label(`see that it is gone: ${what.en}`, `核实已撤下并登记回执：${what.zh}（${where}）`)
    : label(`see that it stands: ${what.en}`, `核实已公开并登记回执：${what.zh}（${where}）`);
  return owing(told, publicationOf(told.about.id), { what: seen, why, rule: 'DTY-PUBLISHED' });
};

/** What looks into the earlier entries of the stream. */
class Looking {
  constructor(
    private readonly noun: AnyNoun,
    private readonly log: EventLog,
  ) {}

  private async before({ about: { stream, revision } }: Told): Promise<readonly Recorded[]> {
    const earlier: Recorded[] = [];
    for await (const stored of this.log.readStream(stream, { direction: 'forwards', from: 0 })) {
      if (stored.revision >= revision) break;
      earlier.push(decode(this.noun, stored));
    }
    return earlier;
  }

  /** The answer of an act of the noun's own: to the latest that was sent in its thread. */
  async afterAnswer(told: Told, answer: Sent): Promise<readonly Wanted[]> {
    const thread = threadOf(answer);
    const sent = (await this.before(told)).findLast((event) => {
      const { dispatched } = outgoingOf(this.noun, event);
      return dispatched?.step === 'sent' && threadOf(dispatched) === thread;
    });
    if (!sent || sent.envelope.actor.kind !== 'person' || owedByItself(this.noun, sent)) return [];
    return [fulfilled(told, answerOf(sent.id), saidBy(answer))];
  }

  /** What was public is taken off: nobody sees any more whether it stands. */
  async beforeTakingOff(told: Told, off: Published): Promise<readonly Wanted[]> {
    const earlier = (await this.before(told)).findLast((event) => {
      const { published } = outgoingOf(this.noun, event);
      return published && !published.withdrawn && published.what.en === off.what.en;
    });
    if (earlier?.envelope.actor.kind !== 'person') return [];
    return [fulfilled(told, publicationOf(earlier.id), '已撤下，不再核实（taken off）')];
  }

  /** Once every place has said so, nobody owes it any more. */
  async afterAcknowledging(told: Told, entry: number): Promise<readonly Wanted[]> {
    const before = await this.before(told);
    const made = before.find(({ revision }) => revision === entry);
    const { published } = made ? outgoingOf(this.noun, made) : {};
    if (!made || !published || made.envelope.actor.kind !== 'person') return [];
    const said = [...before, told].flatMap(({ type, data }) => {
      const { acknowledged } = outgoingOf(this.noun, { type, data });
      return acknowledged?.entry === entry ? [acknowledged.place] : [];
    });
    if (!published.places.every((place) => said.includes(place))) return [];
    const where = published.places.join('、');
    return [fulfilled(told, publicationOf(made.id), `已逐一核实：${where}（each place said so）`)];
  }
}

const saidBy = ({ number = '未注明' }: Sent): string =>
  `对方已答复，文号：${number}（the other side answered）`;

const afterDispatch = async (
  [noun, looking]: readonly [AnyNoun, Looking],
  told: Told,
  sent: Sent,
): Promise<readonly Wanted[]> => {
  if (sent.step === 'sent') return afterSending(noun, told, sent);
  if (sent.step === 'lifted') return afterLifting(told, sent);
  if (sent.step === 'acknowledged')
    return [fulfilled(told, liftingOf(entryIn(told)), saidBy(sent))];
  if (sent.entry !== undefined) return [fulfilled(told, answerOf(entryIn(told)), saidBy(sent))];
  return looking.afterAnswer(told, sent);
};

/**
 * What went out is somebody's until the other side has spoken（对外移送、公开的跟踪）: whoever
 * sent it owes that an answer comes, that a lifting is acknowledged, that each place says what
 * stands there or is gone. Answered, the duty ends by itself. Where a noun owes the answer under a
 * clock of its own, that one is enough.
 */
export const oweAnswers = (noun: AnyNoun, log: EventLog): LookingReaction => {
  const looking = new Looking(noun, log);
  const wanted = async (told: Told): Promise<readonly Wanted[]> => {
    const { dispatched, published, acknowledged } = outgoingOf(noun, told);
    const off = published?.withdrawn ? await looking.beforeTakingOff(told, published) : [];
    return [
      ...(dispatched ? await afterDispatch([noun, looking], told, dispatched) : []),
      ...off,
      ...(published ? afterPublishing(told, published) : []),
      ...(acknowledged ? await looking.afterAcknowledging(told, acknowledged.entry) : []),
    ];
  };
  const types = Object.keys({ ...noun.dispatches, ...noun.publishes, ...outgoingLabels });
  const on = Object.fromEntries(
    types.map((type) => [type, (data: object, about: About) => wanted({ type, data, about })]),
  );
  return { name: `papers.owe-answers.${noun.category}`, from: noun, on };
};
