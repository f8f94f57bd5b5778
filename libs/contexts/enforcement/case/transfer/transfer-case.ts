import { caseCommand } from '../said/case.command.js';
import { heads } from '../said/case.roles.js';
import {
  type Act,
  type ClockChange,
  fields,
  label,
  localDateOf,
  type MessageOf,
  refuse,
} from '#domain/kernel';
import {
  again,
  drawUp,
  type NumberedDocument,
  owe,
  type Paper,
  stop,
  voided,
} from '#domain/procedure';
import { duties, notOfMeasures, rules } from '../case.law.js';
import type { Case } from '../case.state.js';
import { handlingOf, headWhoEnds } from '../duties.js';
import { standing } from '../measures/measures.js';
import { forms, papersOf } from '../papers.js';
import type { CaseTransferred } from '../shared.events.js';
import { undecided } from '../stages.js';
import { mainHead, mayBeTransferred } from './who-transfers.js';

const { oneOf, text } = fields;

/**
 * The head gives the case away (移送): the main head to the police for a suspected crime, on the
 * report of the team, within three days; any head to supervision, or to the organ that is
 * competent. A penalty does not stand in for it; one that stands already goes on (PL 27; R310 5,
 * 11; CRM-2, CRM-8, CRM-13).
 */
export const transferCase = caseCommand('TransferCase', {
  title: 'Transfer the case to police or another organ（案件移送）',
  at: 'transfer',
  by: heads,
  asks: {
    to: oneOf(['police', 'supervision', 'competent-organ'], {
      about: 'To police, supervision or the competent organ（移送对象）',
    }),
    organ: text({ about: 'The receiving organ（接收机关）', max: 200 }),
    reasons: text({ about: 'Reasons（移送理由）', called: 'reason' }),
  },
  who: (state, act, { to }) => (to === 'police' ? mainHead(state, act) : headWhoEnds(state, act)),
  repeat: (asked, { transferred }) =>
    again(
      transferred && {
        to: transferred.to,
        organ: transferred.organ,
        reasons: transferred.reasons,
      },
      asked,
      'already-transferred',
    ),
  stage: (state, _, { to }) => {
    if (to === 'competent-organ' && state.stage !== 'clue' && !state.suspended) undecided(state);
    mayBeTransferred(state);
    if (to === 'police' && !state.transfer.report)
      refuse(
        'no-transfer-report',
        '移送公安机关须先由专案组提出移送报告（the team reports first）.',
        'R310 5',
        'CRM-1',
      );
  },
  rule: (asked, state, act, approvedBy) => {
    if (asked.reasons === '')
      refuse('no-reasons', 'Say why it belongs elsewhere（须写明移送的理由）.', 'PL 27');
    const transferredOn = localDateOf(act.now);
    return [
      {
        type: 'CaseTransferred',
        data: {
          to: asked.to,
          organ: asked.organ,
          transferredOn,
          reasons: asked.reasons,
          approvedBy,
          documents: papers(asked, state, act, approvedBy),
          clocks: clocksOf(asked, state, act),
        },
      },
    ];
  },
});

export type TransferCase = MessageOf<typeof transferCase>;
type Asked = Readonly<{
  to: CaseTransferred['data']['to'];
  organ: string;
  reasons: string;
}>;

/** Form of approval and letter; to the police with the list of what is held (CRM-4). */
function papers(
  asked: Asked,
  state: Case,
  act: Act,
  approvedBy: string,
): readonly NumberedDocument[] {
  const party = state.filed?.party ?? state.clue?.clue.party;
  const content = { party, ...asked, transferredOn: localDateOf(act.now), approvedBy };
  const form = [forms.transferForm, content] as const;
  return asked.to === 'police'
    ? drawUp(papersOf(state), act, form, ...toPolice(content, state))
    : drawUp(papersOf(state), act, form, [forms.transfer, content]);
}

function toPolice(content: object, state: Case): readonly (readonly [Paper, object])[] {
  const goods = standing(state).flatMap((id) => state.measures[id]?.application.goods ?? []);
  const letter = [forms.crimeTransfer, { ...content, ...state.transfer.report?.report }] as const;
  return goods.length > 0 ? [letter, [forms.goodsInvolved, { ...content, goods }]] : [letter];
}

/** Decided or not: what was imposed already goes on while the police have the case (CRM-8). */
const isDecided = ({ stage }: Case): boolean => stage === 'decided' || stage === 'served';

/** What waited for a decision waits no more; the police have it within a day (CRM-3). */
function clocksOf({ to, organ }: Asked, state: Case, act: Act): readonly ClockChange[] {
  const decided = stop(state, act.now, duties.transferDecision);
  const own = [duties.transferDecision, duties.transferReport] as readonly string[];
  const ended = voided(
    state,
    act.now,
    'transferred',
    (clock) =>
      clock !== duties.transferDecision &&
      (isDecided(state) ? own.includes(clock) : notOfMeasures(clock)),
  );
  if (to !== 'police') return [...decided, ...ended];
  const handling = handlingOf(state);
  const person = state.transfer.report?.by;
  const delivery = owe(act, {
    duty: duties.transferDelivery,
    rule: rules.transferDelivery,
    what: label(`hand the transfer to ${organ}`, `向${organ}移送案件并取得回执`),
    by: person
      ? { kind: 'person', person, organ: handling.organ }
      : { kind: 'unit', organ: handling.organ },
    why: ['R310 5', 'CRM-3', 'CRM-9'],
  });
  return [...decided, ...ended, delivery];
}
