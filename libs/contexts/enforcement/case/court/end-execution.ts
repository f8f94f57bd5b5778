import { caseCommand } from '../said/case.command.js';
import { heads } from '../said/case.roles.js';
import {
  type Act,
  type LocalDate,
  localDateOf,
  refuse,
  showFen,
  type MessageOf,
  fields,
} from '#domain/kernel';
import type { AccountOfFine } from '../payment/account.js';
import { courtWindow } from './court-window.js';
import { dueOn } from '../payment/due-on.js';
import { alreadySo, voided } from '#domain/procedure';
import { notClosed, servedPenalty } from '../standing-penalty.js';
import { headOfOrgan } from '../who-executes.js';
import type { Case } from '../case.state.js';

const { oneOf } = fields;

const outcomes = ['executed', 'refused', 'terminated'] as const;
/**
 * Why nothing more is collected. The first four are those of CL 40; `window-over` is the lost right
 * of CL 53.
 */
const endGrounds = [
  'collected',
  'citizen-died-without-estate',
  'organisation-ended-without-assets',
  'object-lost',
  'other-necessity',
  'court-refused',
  'window-over',
] as const;
export type EndGround = (typeof endGrounds)[number];

const grounds: Readonly<Record<(typeof outcomes)[number], readonly EndGround[]>> = {
  executed: ['collected'],
  refused: ['court-refused', 'window-over'],
  terminated: [
    'citizen-died-without-estate',
    'organisation-ended-without-assets',
    'object-lost',
    'other-necessity',
  ],
};

/** The court said no and no higher court said otherwise. */
const refusedForGood = ({ court }: Case): boolean => {
  const refusedToExecute = court.ruled?.ruling === 'not-execute';
  if (!court.higher) return refusedToExecute || court.answered?.answer === 'not-accepted';
  const above = court.higherAnswered?.answer;
  return above === 'accept' ? refusedToExecute : above === 'refusal-upheld';
};

const windowOver = (state: Case, on: LocalDate, act: Act): boolean => {
  const window = courtWindow(state, act.law);
  return !state.court.applied && window !== undefined && on > window.to;
};

const supported = (ground: EndGround, state: Case, account: AccountOfFine, act: Act): void => {
  if (ground === 'collected' && account.openFen > 0)
    refuse(
      'money-still-due',
      `${showFen(account.openFen)} is still due（尚有 ${showFen(account.openFen)} 未执行完毕）.`,
      'CL 53',
    );
  if (ground === 'court-refused' && !refusedForGood(state))
    refuse('court-not-refused', 'The court has not refused for good（未裁定不予执行）.', 'CL 58');
  if (ground === 'window-over' && !windowOver(state, account.on, act))
    refuse(
      'court-window-not-over',
      'The court may still be asked, or was asked（仍可向法院申请执行，或者已经申请，不能终结）.',
      'CL 53',
      'EXE-D2',
    );
};

/**
 * 执行完毕 / 不准予执行 / 终结执行. The head ends the execution: everything is collected, the court
 * refused for good, the right to ask it is lost, or there is nobody and nothing left to collect
 * from (CL 40).
 */
export const endExecution = caseCommand('EndExecution', {
  title: 'End the execution（执行终结）',
  at: 'execution-end',
  by: heads,
  asks: {
    outcome: oneOf(outcomes, { about: 'How it ended（执行结果）' }),
    ground: oneOf(endGrounds, { about: 'Ground（事由）' }),
  },
  who: headOfOrgan,
  repeat: (asked, state) => alreadySo(state.court.ended, asked),
  rule: (asked, state, act) => {
    const { outcome, ground } = asked;
    notClosed(state);
    servedPenalty(state);
    if (state.court.ended)
      refuse('execution-ended', 'The execution has ended（执行已终结）.', 'CL 40', 'ENF-S16');
    if (!grounds[outcome].includes(ground))
      refuse(
        'ground-does-not-fit',
        `${ground} is no ground for ${outcome}（${ground} 不是 ${outcome} 的法定事由）.`,
        'CL 40',
      );
    if (outcome === 'executed' && !state.court.applied)
      refuse('court-not-applied', 'The court was not asked to execute（未申请强制执行）.', 'CL 53');
    const endedOn = localDateOf(act.validAt);
    const account = dueOn(state, localDateOf(act.now), act.law);
    supported(ground, state, account, act);
    const clocks = voided(state, act.validAt, 'execution ended（执行终结）', (clock) =>
      /^(EXE-|ENF-D8)/.test(clock),
    );
    return [{ type: 'ExecutionEnded', data: { outcome, ground, endedOn, account, clocks } }];
  },
});

export type EndExecution = MessageOf<typeof endExecution>;
