import { fields, label, localDateOf, type MessageOf, own, refuse } from '#domain/kernel';
import { again, drawUp, owe, stop } from '#domain/procedure';
import { duties, rules } from '../case.law.js';
import type { Case } from '../case.state.js';
import { headWhoEnds } from '../duties.js';
import { forms, papersOf } from '../papers.js';
import { caseCommand } from '../said/case.command.js';
import { heads } from '../said/case.roles.js';
import { outside } from './record-transfer-receipt.js';
import type { Contest } from './transfer.events.js';
import { transferAt } from './who-transfers.js';

const { oneOf, text } = fields;

/** Police that do not answer in time may be reported too (R310 9; CRM-5). */
const unanswered = ({ clocks }: Case): boolean =>
  own(clocks, duties.transferAnswer)?.overdue === true;

const none = [
  'nothing-to-contest',
  '没有可以提请复议或者监督的不予立案决定（nothing was refused）.',
] as const;

/** The way is open: after a refusal while its three days run, or after silence. */
const wayOpen = ({ way }: Contest, state: Case): void => {
  const steps = ['refused', 'with-police', 'told-to-file'] as const;
  const may = way === 'procuratorate' ? steps : steps.slice(0, 1);
  if (transferAt(state, may, none, 'R310 9') === 'refused') inTime(state);
  else if (!unanswered(state))
    refuse(
      'answer-time-running',
      '公安机关的答复期限尚未届满（the police still have time to answer）.',
      'R310 8',
      'CRM-5',
    );
  if (way === 'reconsideration' && state.transfer.answers.at(-1)?.of !== 'transfer')
    refuse(
      'reconsidered-already',
      '已经复议，可以建议人民检察院进行立案监督（reconsidered already: the procuratorate is left）.',
      'R310 9',
      'CRM-6',
    );
};

const inTime = (state: Case): void => {
  if (!own(state.clocks, duties.transferRefused))
    refuse(
      'contest-window-over',
      state.filed
        ? '期限已过，应当办理退回并依法处理（the days are over: take the case back）.'
        : '期限已过，须另行登记线索（the days are over: record a new clue）.',
      'R310 9',
      'R310 10',
      'CRM-6',
      'CRM-11',
    );
};

/**
 * 提请复议、建议立案监督. Against a refusal to file the head asks the police to think again, or
 * the procuratorate to supervise them, within three days (R310 9; CRM-6).
 */
export const contestRefusal = caseCommand('ContestRefusal', {
  title: 'Contest a refusal to file（提请复议、建议立案监督）',
  at: 'transfer/contests',
  by: heads,
  asks: {
    way: oneOf(['reconsideration', 'procuratorate'], {
      about: 'Reconsideration by the police, or supervision（提请复议、建议立案监督）',
    }),
    to: text({ about: 'To whom（公安机关、人民检察院）', max: 200 }),
    reasons: text({ about: 'Reasons（理由）', called: 'reason' }),
  },
  who: headWhoEnds,
  repeat: (asked, { transfer }) => again(transfer.contest?.contest, asked, 'contested-already'),
  stage: (state, _, asked) => wayOpen(asked, state),
  rule: (contest, state, act, by) => {
    const contestedOn = localDateOf(act.now);
    const answer = state.transfer.answers.at(-1)?.answer;
    const content = { party: state.filed?.party, ...contest, number: answer?.number, contestedOn };
    const atPolice = contest.way === 'reconsideration';
    const owed = owe(act, {
      duty: duties.transferContest,
      rule: atPolice ? rules.reconsidered : rules.answerAwaited,
      what: atPolice
        ? label('answer the request to reconsider', '对提请复议作出决定')
        : label('answer the request for supervision', '答复立案监督建议'),
      by: outside(contest.to, state),
      why: ['R310 9', 'CRM-6'],
    });
    const form = atPolice ? forms.reconsideration : forms.supervision;
    const ended = stop(state, act.now, duties.transferRefused, duties.transferAnswer);
    return [
      {
        type: 'RefusalContested',
        data: {
          contest,
          contestedOn,
          by,
          documents: drawUp(papersOf(state), act, [form, content]),
          clocks: [...ended, owed],
        },
      },
    ];
  },
});

export type ContestRefusal = MessageOf<typeof contestRefusal>;
