import { type Event, label, type LabelsOf, type LocalDate } from '#domain/kernel';

// These names and fields are what is stored. Add freely; to change one, add a step to
// `paper.stream.ts`.

/** A paper that a receipt proves was served; with the digest of its PDF where it was set. */
export type Served = Readonly<{ paper: string; pdf?: string }>;

/** Which paper of which matter, as the act that issued it has it on record. */
export type Issued = Readonly<{
  /**
   * Stream and revision of the event that issued it, and its place among the papers of that event.
   */
  stream: string;
  revision: number;
  at: number;
  code: string;
  title: string;
  number?: string;
  /** The day of the act. */
  day: LocalDate;
  /** In whose name. */
  organ: string;
  /** Digest of what it says, as the envelope of the event has it. */
  content: string;
  /** The matter that a letter belongs to: `enforcement-cases/<id>`. */
  about?: string;
  /** The number that it certifies（证号）, beside the one of the paper. */
  bears?: string;
  /** What it proves reached somebody（送达回证）: which copies, as they were set. */
  served?: readonly Served[];
  /** Which one of that number it is, where it was issued again（补发）, and since when. */
  again?: Readonly<{ copy: number; on: LocalDate }>;
}>;

/** How a paper was set, and under which digests it is proved and kept. */
export type Rendering = Readonly<{
  /** The form it was set by（格式）, and whether the act named that one. */
  form: Readonly<{ digest: string; from: LocalDate; mark: 'V' | 'U'; named: boolean }>;
  fonts: readonly string[];
  pages: number;
  bytes: number;
  /** SHA-256 of the PDF as it is handed out. */
  pdf: string;
  /** The digest under which the sealed file is kept. */
  kept: string;
  /** The code by which it is looked up（查验码）. */
  code: string;
}>;

export type PaperRendered = Event<'PaperRendered', { issued: Issued; rendering: Rendering }>;

/**
 * It was set before papers lay under the keys of those of whom they tell, and lies under them from
 * now on（旧文书重新加封）: in the place of one file another, with the same PDF in it.
 */
export type PaperWrapped = Event<'PaperWrapped', { was: string; kept: string }>;

/** It could not be set: what is missing has to be mended by somebody（文书未能生成）. */
export type PaperNotRendered = Event<'PaperNotRendered', { issued: Issued; reason: string }>;

/** Somebody asks that it is tried again（重新生成）. */
export type RenderingAsked = Event<'RenderingAsked', { reason: string; by: string }>;

/**
 * Another paper or act says so: it no longer stands（撤销、变更、失效、补发替换）. Of one that is
 * `corrected` that other mends a slip of the pen（更正）: it stands, and is read with the
 * correction. One that is `suspended` is out of force for a time（暂扣）; one that is `restored`
 * stands again: what ended or suspended it does not hold, or is over.
 */
export type PaperWithdrawn = Event<
  'PaperWithdrawn',
  {
    because:
      | 'revoked'
      | 'corrected'
      | 'changed'
      | 'reissued'
      | 'expired'
      | 'ended'
      | 'suspended'
      | 'restored';
    by: string;
    number?: string;
    /** What did it, where that is an act and no paper of the matter（行政复议决定）. */
    act?: string;
    /** Of one that is in force again: which act does not hold any more（恢复效力）. */
    undoes?: string;
    on: LocalDate;
  }
>;

/** Whether a paper still stands after what another says of it: after a correction it does. */
export const onlyCorrects = ({ because }: PaperWithdrawn['data']): boolean =>
  because === 'corrected';

/** What took a paper out of force, and what else did so before and still holds（暂扣后又吊销）. */
export type Ended = PaperWithdrawn['data'] & Readonly<{ under?: Ended }>;

const over = (said: PaperWithdrawn['data'], under: Ended | undefined): Ended =>
  under ? { ...said, under } : said;

/** What is left when one of them does not hold any more. */
const without = (ended: Ended | undefined, by: string | undefined): Ended | undefined => {
  if (!ended) return undefined;
  const { under, ...said } = ended;
  return ended.by === by ? under : over(said, without(under, by));
};

/** What a paper was ended by, after another says something of it; an end goes over a suspension. */
export const endAfter = (
  before: Ended | undefined,
  said: PaperWithdrawn['data'],
): Ended | undefined => {
  if (said.because === 'restored') return without(before, said.undoes);
  if (said.because !== 'suspended' || !before || before.because === 'suspended')
    return over(said, before);
  const { under, ...end } = before;
  return over(end, endAfter(under, said));
};

/** How a paper stands that something took out of force: for good, or for a time（暂扣）. */
export const stateBy = ({ because }: Ended): 'withdrawn' | 'suspended' =>
  because === 'suspended' ? 'suspended' : 'withdrawn';

/** Whether an act is among what holds a paper out of force now. */
export const endsIt = (ended: Ended | undefined, by: string | undefined): boolean =>
  ended !== undefined && (ended.by === by || endsIt(ended.under, by));

/** It is issued again under its number（补发）; the one before it is void. */
export type PaperReissued = Event<
  'PaperReissued',
  {
    because: 'lost' | 'damaged' | 'illegible';
    reason: string;
    by: string;
    copy: number;
    on: LocalDate;
  }
>;

export type PaperEvent =
  PaperRendered | PaperWrapped | PaperNotRendered | RenderingAsked | PaperWithdrawn | PaperReissued;

/** What each is called in a history. An event without its row does not compile. */
export const paperLabels: LabelsOf<PaperEvent> = {
  PaperRendered: label('Paper set as PDF', '文书生成'),
  PaperWrapped: label('Old paper sealed anew', '旧文书重新加封'),
  PaperNotRendered: label('Paper could not be set', '文书未能生成'),
  RenderingAsked: label('Asked to be set again', '申请重新生成'),
  PaperWithdrawn: label('Paper withdrawn', '文书撤销或者更正'),
  PaperReissued: label('Paper issued again', '文书补发'),
};
