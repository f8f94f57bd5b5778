import type { PaperEnd, PaperEnds, PastAct } from '#platform/papers';
import { applicationStream } from '../../application/application.stream.js';
import { forms } from '../../documents/forms.js';
import type { CancellationCause } from '../../licence/grounds.js';
import type { LicenceEvent } from '../../licence/licence.events.js';

const certificates = [forms.certificate, forms.filed, forms.declared].map(({ title }) => title);
const decisions = [forms.granted, forms.changed, forms.renewed].map(({ title }) => title);
const grants = [...certificates, ...decisions];

/** What striking the entry ends still: nothing that the act before it ended under its own name. */
const endedByStriking: Readonly<Record<CancellationCause, readonly string[]>> = {
  expired: decisions,
  revoked: [],
  annulled: [],
  recalled: [],
  'holder-died': grants,
  'holder-ended': grants,
  impossible: grants,
};

type Past = readonly PastAct[];

/** The application whose certificate an act of the licence entered（证照来自的办件）. */
const applicationIn = ({ data }: PastAct): string | undefined => {
  const { grant, application } = data as Readonly<{
    grant?: Readonly<{ application?: string }>;
    application?: string;
  }>;
  return grant?.application ?? application;
};

const entering = ['LicenceGranted', 'LicenceChanged', 'LicenceRenewed', 'LicenceDeemedRenewed'];

/** The papers that the applications behind it issued, but for the one that acts now. */
const issuedBefore = (past: Past, now?: string): Required<Pick<PaperEnd, 'issuedBy'>> => ({
  issuedBy: [
    ...new Set(
      past.filter(({ type }) => entering.includes(type)).flatMap((one) => applicationIn(one) ?? []),
    ),
  ]
    .filter((id) => id !== now)
    .map((id) => ({ category: applicationStream.category, id })),
});

/** The certificate is in force again: what a penalty did does not hold, or is over. */
const back = (did: string, source: string, act: string, past: Past): PaperEnd => ({
  titles: grants,
  because: 'restored',
  act,
  undoes: ({ type, data }) => type === did && 'source' in data && data.source === source,
  ...issuedBefore(past),
});

/** Which acts of a licence take it, and the decision that granted it, out of force（证照失效）. */
export const licencePapersEnded: PaperEnds<LicenceEvent> = {
  LicenceChanged: ({ application }, past) => ({
    titles: certificates,
    because: 'changed',
    act: '变更许可证件',
    ...issuedBefore(past, application),
  }),
  LicenceRenewed: ({ application }, past) => ({
    titles: certificates,
    because: 'changed',
    act: '延续换证',
    ...issuedBefore(past, application),
  }),
  LicenceExpired: (_, past) => ({
    titles: certificates,
    because: 'expired',
    act: '有效期届满',
    ...issuedBefore(past),
  }),
  LicenceRevoked: ({ decisionNumber }, past) => ({
    titles: grants,
    because: 'revoked',
    act: '吊销许可证件',
    number: decisionNumber,
    ...issuedBefore(past),
  }),
  LicenceSuspended: (_, past) => ({
    titles: certificates,
    because: 'suspended',
    act: '暂扣许可证件',
    ...issuedBefore(past),
  }),
  SuspensionLifted: ({ source }, past) => back('LicenceSuspended', source, '解除暂扣', past),
  SuspensionEnded: ({ source }, past) => back('LicenceSuspended', source, '暂扣期满', past),
  PenaltyEffectUndone: ({ source, undone }, past) =>
    undone === 'revocation'
      ? back('LicenceRevoked', source, '恢复许可证件效力', past)
      : back('LicenceSuspended', source, '撤销暂扣', past),
  LicenceAnnulled: (_, past) => ({
    titles: grants,
    because: 'revoked',
    act: '撤销行政许可',
    ...issuedBefore(past),
  }),
  LicenceRecalled: (_, past) => ({
    titles: grants,
    because: 'revoked',
    act: '撤回行政许可',
    ...issuedBefore(past),
  }),
  LicenceCancelled: ({ cause }, past) => ({
    titles: endedByStriking[cause],
    because: 'ended',
    act: '注销行政许可',
    ...issuedBefore(past),
  }),
};
