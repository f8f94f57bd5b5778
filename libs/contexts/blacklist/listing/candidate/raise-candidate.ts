import { caseReference } from '#contexts/enforcement/contract';
import {
  type Act,
  type Asks,
  fields,
  filledWith,
  localDateOf,
  type MessageOf,
  refuse,
  seenIn,
  unknown,
} from '#domain/kernel';
import { actingAs, again, drawUp, person } from '#domain/procedure';
import { oweStep } from '../duties.js';
import { capacities, type Penalty, type Subject } from '../facts.js';
import { rules } from '../listing.law.js';
import { listingCommand } from '../listing.state.js';
import { forms, papersOf } from '../papers.js';
import { listedBy, triggersOn } from '../regimes.js';
import { heads, officers } from '../who-may.js';

const { id, oneOf, ref, text, texts } = fields;

const asks = {
  kind: oneOf(['citizen', 'organisation'], { about: 'Person or unit（个人或单位）' }),
  subject: id({ about: 'Entry of the register（列入对象登记编号）' }),
  capacity: oneOf(capacities, {
    about: 'As the unit, its principal, or another who answers for it（列入身份）',
  }),
  triggers: texts({
    about: 'Codes of the triggers that may be met（可能适用的情形）',
    min: 1,
    max: 9,
    example: ['M11-6d'],
  }),
  facts: text({ about: 'What happened（事实）', max: 2_000 }),
  case: ref(caseReference, { about: 'Case of the penalty（处罚案件）', at: () => 'then' }),
};

type Asked = Asks<typeof asks> & Readonly<{ listingId: string }>;

/**
 * Somebody may have to be listed（拟列入线索）: found by itself when a penalty is served, or raised
 * by an officer. It lists nobody; an officer confirms it or closes it (BLK-S1). Nobody is a
 * candidate without a penalty that stands (M11 3).
 */
export const raiseCandidate = listingCommand('RaiseCandidate', {
  title: 'Raise a candidate for the list（登记拟列入线索）',
  at: '',
  by: [...officers, ...heads],
  system: ['reaction'],
  asks,
  fills: filledWith<{ listingId: string }>(),
  who: (_, act, { case: one }) => {
    if (act.actor.kind === 'system') return undefined;
    const { standing } = seenIn(act, caseReference, one);
    // A case that nobody knows is refused with its field, after this.
    const organs = standing && [standing.organ ?? '', standing.facts.handlingOrgan];
    const own = [person(act).capacity.organ];
    return actingAs(act, [...officers, ...heads], organs ?? own, ['M11 4']).id;
  },
  repeat: (asked, { raised }, act) =>
    again(
      raised && { listingId: raised.listingId, subject: raised.subject, facts: raised.facts },
      raised
        ? { listingId: asked.listingId, subject: subjectOf(asked, act), facts: asked.facts }
        : asked,
      'listing-id-taken',
    ),
  stage: (_, act, asked) => {
    const penalty = penaltyOf(asked.case, act);
    mustAnswerFor(asked, penalty, act);
    mustBeListable(asked, act);
  },
  rule: (asked, listing, act, by) => {
    const { listingId, capacity, triggers, facts } = asked;
    const subject = subjectOf(asked, act);
    const penalty = penaltyOf(asked.case, act);
    const raisedOn = localDateOf(act.now);
    const said = { subject, capacity, triggers, facts, penalty, raisedOn };
    return [
      {
        type: 'CandidateRaised',
        data: {
          listingId,
          ...said,
          ...(by !== undefined && { by }),
          documents: drawUp(papersOf(listing, penalty.organ), act, [forms.lead, leadOf(said)]),
          clocks: [oweStep(act, penalty, rules.confirm)],
        },
      },
    ];
  },
});

export type RaiseCandidate = MessageOf<typeof raiseCandidate>;

const leadOf = ({
  penalty,
  capacity: listedAs,
  ...said
}: Readonly<{ penalty: Penalty; capacity: string }>) => ({
  listedAs,
  ...said,
  decisionNumber: penalty.decisionNumber,
  decidedOn: penalty.decidedOn,
});

const penaltyOf = (one: string, act: Act): Penalty => {
  const { standing } = seenIn(act, caseReference, one);
  if (!standing)
    return refuse('no-penalty', 'Nobody was punished in this case（该案尚无处罚决定）.', 'M11 3');
  const { decisionNumber, decidedOn, handlingOrgan, investigators } = standing.facts;
  return {
    case: one,
    decisionNumber,
    decidedOn,
    party: standing.party ?? '',
    organ: standing.organ ?? '',
    handlingOrgan,
    investigators,
  };
};

/** Each trigger is one of the rule in force today, and lists somebody in this capacity. */
const mustBeListable = ({ triggers, capacity }: Asked, act: Act): void => {
  const today = localDateOf(act.now);
  const known = triggersOn(today, act);
  for (const code of triggers) {
    const trigger = known.find((one) => one.code === code);
    if (!trigger)
      refuse(
        'no-such-trigger',
        `${today} 适用的规定没有情形 ${code}（the rule in force has no such trigger: ${known.map((one) => one.code).join(', ')}）.`,
        rules.regime,
      );
    else mustList(trigger.code, capacity, act);
  }
};

/** That trigger lists somebody in that capacity on the day of the act. */
export const mustList = (code: string, capacity: Asked['capacity'], act: Act): void => {
  const today = localDateOf(act.now);
  const trigger = triggersOn(today, act).find((one) => one.code === code);
  const listed = trigger ? listedBy(trigger, today, act) : [];
  if (!listed.includes(capacity))
    refuse(
      'not-listed-by-it',
      `情形 ${code} 不列入该身份的对象（this trigger lists: ${listed.join(', ') || 'nobody'}）.`,
      code,
    );
};

/** The one punished, or a person who answers for the unit that was. */
const mustAnswerFor = ({ kind, subject, capacity }: Asked, penalty: Penalty, act: Act): void => {
  if ((kind === 'organisation') !== (capacity === 'unit'))
    refuse(
      'capacity-of-another-kind',
      '单位以 unit 列入，个人以 principal、responsible 列入（a unit is listed as unit, a person as principal or responsible）.',
      'M11 3',
    );
  const isParty = penalty.party === subject;
  const unitWasPunished = act.registry.enterprise(penalty.party) !== undefined;
  if (!isParty && !(kind === 'citizen' && unitWasPunished))
    refuse(
      'another-party',
      '列入对象须为被处罚人，或者被处罚单位的责任人员（the subject was punished, or answers for the unit that was）.',
      'M11 3',
    );
};

const subjectOf = ({ kind, subject }: Pick<Asked, 'kind' | 'subject'>, act: Act): Subject => {
  if (kind === 'organisation') {
    const unit = act.registry.enterprise(subject) ?? notKnown(subject);
    const { name, creditCode, address } = unit;
    return { kind, id: subject, name, creditCode, ...(address !== undefined && { address }) };
  }
  const { shownName = '', sealed } = act.registry.citizen(subject) ?? notKnown(subject);
  const shown = { kind, id: subject, name: shownName, identity: 'keyed' } as const;
  return sealed === undefined ? shown : { ...shown, sealed };
};

/** The subject by its entry of the register; a citizen masked. */
export const registered = subjectOf;

const notKnown = (subject: string): never =>
  unknown('subject-unknown', `登记簿中没有 ${subject}（the register knows no such subject）.`);
