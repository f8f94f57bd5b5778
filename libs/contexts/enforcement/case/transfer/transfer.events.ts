import {
  type Event,
  type Fen,
  type Instant,
  label,
  type LabelsOf,
  type LocalDate,
  type WithClocks,
} from '#domain/kernel';
import type { NumberedDocument } from '#domain/procedure';
import type { Goods } from '../measures/measures.events.js';

type Documents = Readonly<{ documents: readonly NumberedDocument[] }>;

/** 专案组: named for this alone (CRM-1). */
export type TransferTeam = Readonly<{ officers: readonly string[]; suspicion: string }>;
export type TransferTeamNamed = Event<
  'TransferTeamNamed',
  WithClocks<{ team: TransferTeam; namedOn: LocalDate; by: string }>
>;

/** 移送涉嫌犯罪案件的书面报告. */
export type TransferReport = Readonly<{ crime: string; findings: string }>;
export type TransferProposed = Event<
  'TransferProposed',
  WithClocks<
    {
      report: TransferReport;
      team: readonly string[];
      proposedOn: LocalDate;
      by: string;
    } & Documents
  >
>;

/** 不批准移送: the reasons are put on file, and the case goes on where it stood (ENF-S20). */
export type TransferRefused = Event<
  'TransferRefused',
  WithClocks<{ reasons: string; refusedOn: LocalDate; refusedBy: string } & Documents>
>;

/** What goes with a transfer (CRM-4). */
export type TransferPaper = 'letter' | 'report' | 'goods-list' | 'appraisal' | 'other';

/** 回执: the other side signed that it has the transfer. */
export type TransferReceipt = Readonly<{
  receivedAt: Instant;
  signedBy: string;
  number?: string;
  papers: readonly TransferPaper[];
}>;
export type TransferReceived = Event<
  'TransferReceived',
  WithClocks<{ receipt: TransferReceipt; by: string }>
>;

/** What an answer is to（答复的事项）. */
export type Answered = 'transfer' | 'reconsideration' | 'procuratorate';

/** 立案、不予立案、转送；检察院通知立案、认为不立案理由成立. */
export type TransferAnswer = Readonly<{
  answer: 'filed' | 'not-filed' | 'forwarded' | 'told-to-file' | 'refusal-stands';
  number: string;
  decidedOn: LocalDate;
  receivedOn: LocalDate;
  reasons?: string;
  organ?: string;
}>;
export type TransferAnswered = Event<
  'TransferAnswered',
  WithClocks<{ answer: TransferAnswer; of: Answered; toldLate?: boolean; by: string }>
>;

/** 提请复议、建议立案监督. */
export type Contest = Readonly<{
  way: 'reconsideration' | 'procuratorate';
  to: string;
  reasons: string;
}>;
export type RefusalContested = Event<
  'RefusalContested',
  WithClocks<{ contest: Contest; contestedOn: LocalDate; by: string } & Documents>
>;

/** 移交涉案物品、材料. */
export type HandOver = Readonly<{
  officers: readonly string[];
  papers: readonly string[];
  receivedBy: string;
  handedOn: LocalDate;
  number?: string;
}>;
export type TransferHandedOver = Event<
  'TransferHandedOver',
  WithClocks<{ handOver: HandOver; goods: readonly Goods[]; by: string } & Documents>
>;

/** 刑事处理结果. */
export type CriminalResult = Readonly<{
  outcome: 'convicted' | 'acquitted' | 'not-prosecuted' | 'dropped';
  organ: string;
  number: string;
  effectiveOn: LocalDate;
  criminalFineFen: Fen;
}>;
/** `setOffFen`: how much of the fine already imposed the court sets off（折抵罚金） (PL 35). */
export type CriminalResultRecorded = Event<
  'CriminalResultRecorded',
  { result: CriminalResult; setOffFen: Fen; by: string }
>;

export type TransferEvent =
  | TransferTeamNamed
  | TransferProposed
  | TransferRefused
  | TransferReceived
  | TransferAnswered
  | RefusalContested
  | TransferHandedOver
  | CriminalResultRecorded;

/** What each is called in a history. An event without its row does not compile. */
export const transferLabels: LabelsOf<TransferEvent> = {
  TransferTeamNamed: label('Team for a suspected crime named', '指定移送专案组'),
  TransferProposed: label('Transfer to the police proposed', '提出移送报告'),
  TransferRefused: label('Transfer not approved', '不批准移送'),
  TransferReceived: label('Transfer received by the other side', '移送回执'),
  TransferAnswered: label('Other side answered the transfer', '移送答复'),
  RefusalContested: label('Refusal to file contested', '提请复议、建议立案监督'),
  TransferHandedOver: label('Goods and papers handed over', '移交涉案物品、材料'),
  CriminalResultRecorded: label('Criminal result recorded', '登记刑事处理结果'),
};
