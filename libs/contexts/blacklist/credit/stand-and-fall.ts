import { caseReference } from '#contexts/enforcement/contract';
import {
  type Act,
  type ClockChange,
  fields,
  localDateOf,
  type MessageOf,
  refuse,
  seenIn,
} from '#domain/kernel';
import {
  actingAs,
  type ActingPerson,
  again,
  lapsed,
  newsOf,
  ringing,
  stop,
  voided,
} from '#domain/procedure';
import { heads, officers } from '../listing/who-may.js';
import type { CreditEvent } from './credit.events.js';
import { type Credit, type Known, knownCommand, standing } from './credit.state.js';
import { gradedOn, publishClock, termClock, termOf } from './grading.js';
import { penaltyBehind } from './record-credit.js';

const { ref, texts } = fields;

/** The one window: what it says of a record counts, wherever else it stands (CRD-7). */
const window = '信用中国';

/** Somebody of the organ that established it, or that handled the case. */
export const office = ({ about }: Known, act: Act): ActingPerson =>
  actingAs(act, [...officers, ...heads], [about.organ, about.handlingOrgan], ['CRD-7']);

/** Where it stands, which is where it is taken off（公示载体）. */
export const placesOf = ({ published }: Credit): readonly string[] => published?.places ?? [];

/** The record is public, on the one window and wherever else（公示失信信息，PUB-15）. */
export const publishCredit = knownCommand('PublishCredit', {
  title: 'Publish the record（公示失信信息）',
  at: 'publication',
  by: [...officers, ...heads],
  asks: {
    places: texts({
      about: 'Where; the one window among them（公示载体，须含“信用中国”）',
      min: 1,
      max: 10,
      example: ['信用中国', '信用广东'],
    }),
  },
  who: office,
  repeat: (asked, { published }) =>
    again(published && { places: published.places }, asked, 'already-published'),
  stage: (one, _, { places }) => {
    standing(one);
    if (!places.includes(window))
      refuse(
        'not-the-window',
        `失信信息须在“${window}”公示，其他载体以其为准（the one window is among the places）.`,
        'CRD-7',
      );
  },
  rule: ({ places }, one, act, { id: by }) => [
    {
      type: 'CreditPublished',
      data: {
        places,
        publishedOn: localDateOf(act.now),
        by,
        clocks: stop(one, act.validAt, publishClock),
      },
    },
  ],
});

/** Ended, nothing of it waits any more. */
export const ending = (one: Credit, act: Act, why: string): readonly ClockChange[] =>
  voided(one, act.validAt, why);

/** The same grade stands; or another, from the same first day on (E67). */
const anew = (one: Known, act: Act, by: string | undefined): readonly CreditEvent[] => {
  const { recorded, graded } = one;
  if (!recorded) return [];
  const { class: grade } = penaltyBehind(recorded.penalty.case, act);
  if (grade === graded.class) return [];
  const clocks = [
    ...voided(one, act.validAt, 'E67（重新归类）', (clock) => clock === termClock),
    termOf(act, grade, recorded.establishedOn),
  ];
  const said = {
    ...gradedOn(act, grade, recorded.establishedOn),
    reclassedOn: localDateOf(act.now),
  };
  return [{ type: 'CreditReclassed', data: { ...said, ...(by !== undefined && { by }), clocks } }];
};

/**
 * What became of the penalty（处罚被撤销、确认违法、无效、变更）, as its case says now: the record
 * falls with it everywhere (E27), or has the class of what was changed (E67).
 */
export const notePenaltyFate = knownCommand('NotePenaltyFate', {
  title: 'Note what became of the penalty（登记处罚撤销、变更）',
  at: 'penalty-fate',
  by: [...officers, ...heads],
  system: ['reaction'],
  asks: { case: ref(caseReference, { about: 'Case of the penalty（处罚案件）', look: true }) },
  who: (one, act) => (act.actor.kind === 'system' ? undefined : office(one, act).id),
  repeat: (_, { ended }) => ended !== undefined,
  stage: ({ recorded }, _, asked) => {
    if (recorded?.penalty.case !== asked.case)
      refuse('another-case', '该信息不是由此案形成的（it is not of this case）.', 'CRD-4');
  },
  rule: ({ case: of }, one, act, by) => {
    const { standing: now } = seenIn(act, caseReference, of);
    const how = now?.facts.fell;
    if (how === undefined) return anew(one, act, by);
    return [
      {
        type: 'CreditVoided',
        data: {
          places: placesOf(one),
          how,
          voidedOn: localDateOf(act.now),
          ...(by !== undefined && { by }),
          clocks: ending(one, act, 'E27（所依据的处罚失效）'),
        },
      },
    ];
  },
});

/** Its longest term is over: it is public no more, by itself（公示期满，CRD-5）. */
export const ringingCredit = ringing<Credit, CreditEvent>({
  news: newsOf,
  over: ({ clock }, ring, one, act) => {
    if (clock !== termClock) return undefined;
    const { [termClock]: _over, ...clocks } = one.clocks;
    return [
      {
        type: 'CreditTermOver',
        data: {
          places: placesOf(one),
          endedOn: ring.set.dueDate,
          clocks: [lapsed(clock, ring), ...ending({ ...one, clocks }, act, 'CRD-5（公示期满）')],
        },
      },
    ];
  },
});

export type PublishCredit = MessageOf<typeof publishCredit>;
export type NotePenaltyFate = MessageOf<typeof notePenaltyFate>;
