import { type Act, fields, localDateOf, type MessageOf, refuse, seenIn } from '#domain/kernel';
import { actingAs, again, apartFrom, drawUp, plain, stop } from '#domain/procedure';
import { calledOnPaper, recordOf } from '../shared/subject.js';
import { heads, law, notAbout } from '../shared/who-may.js';
import type { Veto } from '../veto/veto.events.js';
import { standsOn, vetoReference } from '../veto/veto.reference.js';
import { type Proposed, proposedCommand } from './commendation.state.js';

const { flag, optional, paperNumber, ref, text } = fields;

/** The papers of a commendation. */
export const forms = { decision: plain('安全生产表彰决定') } as const;

/** Vetoes that stand against whoever is to be commended, on the day of the act. */
const vetoesNow = ({ proposed: { subject } }: Proposed, act: Act): readonly Veto[] => {
  const { standing } = seenIn(act, vetoReference, recordOf(subject));
  const on = localDateOf(act.now);
  return (standing?.facts.vetoes ?? []).filter((one) => standsOn(one, on));
};

/** Whoever stands under a veto is not commended（一票否决）. */
const mustBearNoVeto = (one: Proposed, act: Act): void => {
  const [veto] = vetoesNow(one, act);
  if (veto)
    refuse(
      'under-veto',
      `否决期内不得表彰：${veto.vetoId}，至 ${veto.until}（under a veto until ${veto.until}）.`,
      'DPG 21',
      'DPG-3',
    );
};

/** A head decides on a commendation（表彰决定）; the record of vetoes is looked at then. */
export const decideCommendation = proposedCommand('DecideCommendation', {
  title: 'Decide on the commendation（表彰决定）',
  at: 'decision',
  by: heads,
  asks: {
    granted: flag({ about: 'Commended or not（是否表彰）' }),
    number: optional(paperNumber({ about: 'Number of the decision（表彰文号）', max: 60 })),
    reason: text({ about: 'Why or why not（理由）', max: 1_000 }),
  },
  restsOn: {
    vetoes: ref(vetoReference, { about: 'Vetoes of the subject（一票否决记录）', look: true }),
  },
  against: (_, { proposed: { subject } }) => ({ vetoes: recordOf(subject) }),
  who: ({ proposed: { organ, subject, by } }, act) => {
    const who = actingAs(act, heads, [organ], law);
    notAbout(subject, act, who.id);
    const reason = 'Who proposed it does not decide（推荐人不得审批）.';
    apartFrom({ held: [by], code: 'proposed-it', reason, law: ['APR-FINAL'] }, act, who.id);
    return who;
  },
  repeat: (asked, { decided }) =>
    again(
      decided && {
        granted: decided.granted,
        reason: decided.reason,
        ...(decided.number !== undefined && { number: decided.number }),
      },
      asked,
      'already-decided',
    ),
  stage: (one, act, { granted, number }) => {
    if (granted !== (number !== undefined))
      refuse(
        'number-or-not',
        '予以表彰的须写明文号，不予表彰的不编文号（a commendation has a number, a refusal none）.',
        'APR-FINAL',
      );
    if (granted) mustBearNoVeto(one, act);
  },
  rule: ({ granted, number, reason }, one, act, { id: by }) => {
    const { commendationId, organ, subject, honour } = one.proposed;
    const decidedOn = localDateOf(act.now);
    const said = { subject: calledOnPaper(subject, act), honour, number, reason, decidedOn };
    return [
      {
        type: 'CommendationDecided',
        data: {
          commendationId,
          organ,
          subject,
          granted,
          ...(number !== undefined && { number }),
          reason,
          decidedOn,
          by,
          ...(granted && {
            documents: drawUp({ organ, papers: one.papers }, act, [forms.decision, said]),
          }),
          clocks: stop(one, act.validAt, 'decide'),
        },
      },
    ];
  },
});

export type DecideCommendation = MessageOf<typeof decideCommendation>;
