import fc from 'fast-check';
import { type Act, decide, fold, Refusal } from '#domain/kernel';
import { lookingAround } from '#testing';
import { by, hash } from '../desk.examples.js';
import { type ApplicationCommand, applicationNoun } from './application.noun.js';
import type { ApplicationEvent } from './application.events.js';
import { standing, steps, underReview } from './application.examples.js';
import type { Application } from './application.shape.js';
import { evidenceOf } from './review/sign-review.js';

// Everyone tries everything in every order, most of them with the capacity for every hand, some of
// them away on some days.
const people = ['lin', 'rao', 'pan', 'zhou', 'yi', 'bo', 'fu'];
const reasons = ['leave', 'return', 'transfer', 'recusal'] as const;
const hands = ['intake', 'review', 'approval'] as const;
type Hand = (typeof hands)[number];

const handOver = (
  hand: Hand,
  to: string,
  reason: (typeof reasons)[number],
): ApplicationCommand => ({ type: 'HandOver', data: { hand, to, reason } });

/** Everything that moves the file from hand to hand. */
const moves = (person: string): readonly ApplicationCommand[] => [
  ...hands.flatMap((hand) => reasons.map((reason) => handOver(hand, person, reason))),
  ...reasons.map((reason) => handOver('review', person, reason)),
  { type: 'AssignReviewer', data: { reviewer: person } },
  { type: 'AssignReviewer', data: { reviewer: person } },
  { type: 'AskRecusal', data: { person, ground: '近亲属' } },
  { type: 'AskRecusal', data: { person, ground: '近亲属' } },
  { type: 'DecideRecusal', data: { person, granted: true } },
  { type: 'DecideRecusal', data: { person, granted: false } },
];

/**
 * Everything that a hand does; those without which nothing comes to an end are tried more often.
 */
const work = (person: string, state: Application): readonly ApplicationCommand[] => {
  const evidence = state.status === 'none' ? [] : evidenceOf(state);
  const grounds = [{ text: '符合', evidence: evidence[0] ?? '' }];
  const record = hash('site');
  const sign: ApplicationCommand = {
    type: 'SignReview',
    data: { opinion: 'grant', evidence, grounds },
  };
  const approve: ApplicationCommand = {
    type: 'ApproveApplication',
    data: { terms: { project: 'p' }, standing },
  };
  const refusal = [{ kind: 'condition-not-met', text: 't', law: 'WSL 33' }] as const;
  const refuse: ApplicationCommand = {
    type: 'RefuseApplication',
    data: { grounds: refusal, departure: 'd' },
  };
  const often = [sign, approve, { type: 'AcceptApplication', data: {} }] as const;
  return [
    steps.received[0],
    ...[often, often, often, often].flat(),
    refuse,
    refuse,
    refuse,
    {
      type: 'CheckSite',
      data: { officers: [person, 'officer2'], met: true, findings: '', record },
    },
    {
      type: 'GiveExpertOpinion',
      data: { experts: ['e'], opinion: 'favourable', record: hash('opinion') } as never,
    },
    { type: 'BeginExcludedStep', data: { step: 'test' } },
    { type: 'ProposeExclusion', data: { step: 'test', reason: 'r', needed: 'n' } },
    { type: 'EndExcludedStep', data: { step: 'test' } },
  ];
};

const menu = (person: string, state: Application): readonly ApplicationCommand[] => [
  ...moves(person),
  ...work(person, state),
];
const menuLength = menu('x', { status: 'none' }).length;

const attempt = fc.record({
  what: fc.nat(menuLength - 1),
  about: fc.constantFrom(...people),
  actor: fc.constantFrom(...people),
  /** Who is on leave that day. */
  away: fc.subarray(people, { maxLength: 2 }),
});
type Attempt = Readonly<{ what: number; about: string; actor: string; away: readonly string[] }>;

/** An act on a day on which some are away: they have no capacity, as in the register. */
const actOn = (actor: string, away: readonly string[]): Act => {
  const act = by(actor, '2026-09-09');
  const { registry } = act;
  const capacityAt: typeof registry.capacityAt = (person, at) =>
    away.includes(person) ? undefined : registry.capacityAt(person, at);
  return { ...act, registry: { ...registry, capacityAt } };
};

const tried = (
  history: readonly ApplicationEvent[],
  { what, about, actor, away }: Attempt,
): readonly ApplicationEvent[] => {
  if (away.includes(actor)) return [];
  const state = fold(applicationNoun, history);
  try {
    const command = menu(about, state)[what]!;
    const act = lookingAround(applicationNoun, command, state, actOn(actor, away));
    return decide(applicationNoun, command, state, act);
  } catch (error) {
    if (error instanceof Refusal) return [];
    throw error;
  }
};

type Hands = Readonly<Record<Hand, readonly string[]>>;
type Says = { readonly [Type in ApplicationEvent['type']]?: (data: never) => Partial<Hands> };
type By = Readonly<{ by: string }>;

/** Whose hand was in it, told from the events alone, not from the state the rules use. */
const says: Says = {
  ApplicationReceived: ({ clerk }: { clerk: string }) => ({ intake: [clerk] }),
  ApplicationAccepted: ({ clerk }: { clerk: string }) => ({ intake: [clerk] }),
  ReviewerAssigned: ({ reviewer }: { reviewer: string }) => ({ review: [reviewer] }),
  ReviewSigned: ({ reviewer }: { reviewer: string }) => ({ review: [reviewer] }),
  SiteChecked: ({ by, officers }: By & { officers: readonly { person: string }[] }) => ({
    review: [by, ...officers.map(({ person }) => person)],
  }),
  ExpertOpinionGiven: ({ by }: By) => ({ review: [by] }),
  ExcludedStepBegun: ({ by }: By) => ({ review: [by] }),
  ExcludedStepEnded: ({ by }: By) => ({ review: [by] }),
  ExclusionProposed: ({ by }: By) => ({ review: [by] }),
  HandedOver: ({ hand, to }: { hand: Hand; to: string }) => ({ [hand]: [to] }),
  ApplicationApproved: ({ approver }: { approver: string }) => ({ approval: [approver] }),
  ApplicationRefused: ({ approver }: { approver: string }) => ({ approval: [approver] }),
};

const handsIn = (history: readonly ApplicationEvent[]): Hands => {
  const told = history.map(({ type, data }) => says[type]?.(data as never) ?? {});
  const of = (hand: Hand) => [...new Set(told.flatMap((one) => one[hand] ?? []))];
  return { intake: of('intake'), review: of('review'), approval: of('approval') };
};
const everybodyIn = (history: readonly ApplicationEvent[]): readonly string[] =>
  Object.values(handsIn(history)).flat();

/** Some histories begin with nothing, some in the midst: otherwise few would come to a decision. */
const lives = fc.record({
  opening: fc.constantFrom<readonly ApplicationEvent[]>([], underReview, underReview),
  attempts: fc.array(attempt, { minLength: 60, maxLength: 140 }),
});
type Life = Readonly<{ opening: readonly ApplicationEvent[]; attempts: readonly Attempt[] }>;

/** A history, with who was away when each event came about. */
const lived = ({ opening, attempts }: Life) => {
  const history: ApplicationEvent[] = [...opening];
  const away: (readonly string[])[] = opening.map(() => []);
  for (const next of attempts)
    for (const event of tried(history, next)) {
      history.push(event);
      away.push(next.away);
    }
  return { history, away };
};

const recusedIn = (history: readonly ApplicationEvent[]): readonly string[] =>
  history.flatMap(({ type, data }) =>
    type === 'RecusalDecided' && data.granted ? [data.person] : [],
  );

/** What the histories came through, so that nobody believes in a property that met nothing. */
const noteOf = ({ type, data }: ApplicationEvent, before: readonly ApplicationEvent[]): string => {
  if (type === 'HandedOver') {
    const back = handsIn(before)[data.hand].includes(data.to);
    return back ? `handed back: ${data.hand}` : `handed over: ${data.hand}, ${data.reason}`;
  }
  return type === 'RecusalDecided' ? `recusal ${data.granted ? 'granted' : 'denied'}` : type;
};

describe('The three hands (受理、审查、审批相分离; LIC-S8, LIC-S13)', () => {
  it('never meet in one person, in any history with handovers, leave and recusal', () => {
    const met = new Set<string>();
    fc.assert(
      fc.property(lives, (life) => {
        const { history, away } = lived(life);
        const all = everybodyIn(history);
        expect(all).toHaveLength(new Set(all).size);
        history.forEach((event, at) => {
          const before = history.slice(0, at);
          const now = everybodyIn([event]).filter((person) => person !== 'officer2');
          // A recused person has no part from then on; nobody is handed a file while away.
          expect(now.filter((person) => recusedIn(before).includes(person))).toEqual([]);
          const given = event.type === 'HandedOver' || event.type === 'ReviewerAssigned';
          expect(given && now.some((person) => away[at]!.includes(person))).toBe(false);
          met.add(noteOf(event, before));
        });
      }),
      { numRuns: 250, seed: 20_260_907 },
    );
    const wanted = [
      ...reasons.map((reason) => `handed over: review, ${reason}`),
      'handed over: intake, leave',
      'handed over: approval, leave',
      'handed back: review',
      'recusal granted',
      'recusal denied',
      'ExpertOpinionGiven',
      'SiteChecked',
      'ReviewSigned',
      'ApplicationApproved',
      'ApplicationRefused',
    ];
    expect(wanted.filter((what) => !met.has(what))).toEqual([]);
  });

  it('asking twice changes nothing, whoever asks for whatever', () =>
    fc.assert(
      fc.property(fc.array(attempt, { minLength: 5, maxLength: 60 }), (attempts) => {
        let history: readonly ApplicationEvent[] = [];
        for (const next of attempts) {
          history = [...history, ...tried(history, next)];
          expect(tried(history, next)).toEqual([]);
        }
      }),
      { numRuns: 200 },
    ));
});
