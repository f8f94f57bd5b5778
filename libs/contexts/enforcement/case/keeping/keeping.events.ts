import { type Event, label, type LabelsOf, type LocalDate } from '#domain/kernel';

// What happens to a file in the archive, until its period of keeping is over and it is destroyed.

/** 暂缓销毁: something may still need it (a suit, an audit, an inquiry). */
export type FileHeld = Event<'FileHeld', { reason: string; heldOn: LocalDate; heldBy: string }>;

/** 解除暂缓销毁. */
export type FileReleased = Event<
  'FileReleased',
  { reason: string; releasedOn: LocalDate; releasedBy: string }
>;

/** 列入销毁清册: looked at after the period of keeping, and put on a list. */
export type DisposalProposed = Event<
  'DisposalProposed',
  {
    list: string;
    appraisal: string;
    /** The last day of the period of keeping. */
    keptUntil: LocalDate;
    proposedOn: LocalDate;
    proposedBy: string;
  }
>;

/** 批准销毁. */
export type DisposalApproved = Event<
  'DisposalApproved',
  { list: string; reason: string; approvedOn: LocalDate; approvedBy: string }
>;

/** 不批准销毁: it stays in the archive. */
export type DisposalRefused = Event<
  'DisposalRefused',
  { list: string; reason: string; refusedOn: LocalDate; refusedBy: string }
>;

/** 销毁案卷: the file of paper and the copies of its papers; the record stays. */
export type FileDisposed = Event<
  'FileDisposed',
  {
    list: string;
    method: string;
    /** 监销人. */
    witnesses: readonly string[];
    disposedOn: LocalDate;
    disposedBy: string;
  }
>;

export type KeepingEvent =
  FileHeld | FileReleased | DisposalProposed | DisposalApproved | DisposalRefused | FileDisposed;

/** What each is called in a history. An event without its row does not compile. */
export const keepingLabels: LabelsOf<KeepingEvent> = {
  FileHeld: label('File held back from destruction', '暂缓销毁'),
  FileReleased: label('File no longer held back', '解除暂缓销毁'),
  DisposalProposed: label('Put on a list of destruction', '列入销毁清册'),
  DisposalApproved: label('Destruction approved', '批准销毁'),
  DisposalRefused: label('Destruction not approved', '不批准销毁'),
  FileDisposed: label('File destroyed', '销毁案卷'),
};
