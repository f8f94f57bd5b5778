import type { Fact } from '#domain/procedure';
import type * as transfer from './transfer.events.js';

/** What is remembered of a transfer for a suspected crime（涉嫌犯罪案件移送）. */
export type Transferring = Readonly<{
  team?: Fact<transfer.TransferTeamNamed>;
  report?: Fact<transfer.TransferProposed>;
  /** The last report that was not approved（不批准移送）. */
  refused?: Fact<transfer.TransferRefused>;
  receipt?: Fact<transfer.TransferReceived>;
  answers: readonly Fact<transfer.TransferAnswered>[];
  contest?: Fact<transfer.RefusalContested>;
  handedOver?: Fact<transfer.TransferHandedOver>;
  result?: Fact<transfer.CriminalResultRecorded>;
}>;

/** Where the transfer stands: on whose act it waits. */
export type TransferStep =
  | 'to-report'
  | 'to-decide'
  | 'to-deliver'
  | 'with-police'
  | 'refused'
  | 'contested'
  | 'told-to-file'
  | 'refused-for-good'
  | 'to-hand-over'
  | 'handed-over';

type Standing = Readonly<{ transfer: Transferring; transferred?: object }>;

/** What each answer of the other side leads to. */
export const whatFollows = {
  filed: 'to-hand-over',
  'not-filed': 'refused',
  forwarded: 'with-police',
  'told-to-file': 'told-to-file',
  'refusal-stands': 'refused-for-good',
} as const;

const before = ({ team, report }: Transferring): TransferStep | undefined => {
  if (report) return 'to-decide';
  return team && 'to-report';
};

/** Where the transfer stands; undefined where nobody thinks of one. */
export const transferStep = ({ transfer, transferred }: Standing): TransferStep | undefined => {
  if (!transferred) return before(transfer);
  const { receipt, answers, contest, handedOver } = transfer;
  if (!receipt) return 'to-deliver';
  if (handedOver) return 'handed-over';
  if (contest) return 'contested';
  const last = answers.at(-1);
  return last ? whatFollows[last.answer.answer] : 'with-police';
};
