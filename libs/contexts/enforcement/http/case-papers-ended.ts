import type { PaperEnd, PaperEnds, PastAct } from '#platform/papers';
import { forms } from '../case/papers.js';
import type { RemedyOutcome } from '../case/remedies/remedies.events.js';
import type { CaseEvent } from '../case/case.events.js';

const decisions = [forms.decision.title, forms.spotDecision.title];
/** What rests on a decision, and falls with it. */
const restingOnIt = [forms.change.title, forms.deferralApproval.title];

type Result = Readonly<{ outcome: RemedyOutcome }>;

/** What review or court makes of a decision（复议、裁判结果）; upheld it stands. */
const resultOf = ({ outcome }: Result, act: string, number: string): PaperEnd | undefined => {
  if (outcome === 'changed') return { titles: decisions, because: 'changed', act, number };
  if (outcome !== 'revoked' && outcome !== 'void') return undefined;
  return {
    titles: [...decisions, forms.creditRepair.title, ...restingOnIt],
    because: 'revoked',
    act,
    number,
  };
};

const measureIn = ({ data }: PastAct): string | undefined => {
  const { sealing, taking, extension } = data as Readonly<
    Record<'sealing' | 'taking' | 'extension', Readonly<{ measureId?: string }> | undefined>
  >;
  return (sealing ?? taking ?? extension)?.measureId;
};

const ofMeasure =
  (measureId: string) =>
  (act: PastAct): boolean =>
    measureIn(act) === measureId;

/** Which acts of a case take its papers out of force（文书失效）. */
export const casePapersEnded: PaperEnds<CaseEvent> = {
  ReviewDecided: (said) => resultOf(said, '行政复议决定', said.reviewNumber),
  JudgmentGiven: (said) => resultOf(said, '生效裁判', said.judgmentNumber),
  DecisionRevoked: () => ({ titles: restingOnIt, because: 'revoked', act: '撤销处罚决定' }),
  DeferralEnded: () => ({
    titles: [forms.deferralApproval.title],
    because: 'ended',
    act: '取消延期（分期）缴纳',
  }),
  MeasureLifted: ({ lifting }) => ({
    titles: [forms.sealing, forms.seizure, forms.coercionExtension].map(({ title }) => title),
    because: 'ended',
    act: '解除查封、扣押',
    of: ofMeasure(lifting.measureId),
  }),
  EvidenceDisposed: ({ disposal }) => ({
    titles: [forms.registration.title],
    because: 'ended',
    act: '先行登记保存证据处理',
    of: ofMeasure(disposal.measureId),
  }),
};
