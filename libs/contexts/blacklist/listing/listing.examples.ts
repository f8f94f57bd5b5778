import { caseReference, type PenaltyFacts } from '#contexts/enforcement/contract';
import { type Act, instant, type LocalDate, localDate } from '#domain/kernel';
import { seeing } from '#testing';
import { by, shown, system, told } from '../people.examples.js';
import { type ListingCommand, listingNoun } from './listing.noun.js';
import { penalty } from './penalty.examples.js';

export * from './penalty.examples.js';

// One story, told in every spec of the list: a works that concealed an accident.

export const sum = 'e'.repeat(64);
const step = <const C extends ListingCommand>(command: C, act: Act) => [command, act] as const;

export const tale = told(listingNoun);

/** An act that looked at the case of the penalty, and found it so. */
export const seeingPenalty = (
  act: Act,
  change: Partial<PenaltyFacts> = {},
  party = 'hongda',
): Act =>
  seeing(act, caseReference, 'case-1', {
    standing: { party, organ: 'bureau', facts: { ...penalty, ...change } },
  });

export const raiseData = {
  listingId: 'listing-1',
  kind: 'organisation',
  subject: 'hongda',
  capacity: 'unit',
  triggers: ['M11-6d'],
  facts: '瞒报2026年1月8日坠落事故，一人死亡',
  case: 'case-1',
} as const;
export const raised = step(
  { type: 'RaiseCandidate', data: raiseData },
  seeingPenalty(by('he', '2026-04-01')),
);
/** Of the principal, for the same case of the unit. */
export const principalData = {
  ...raiseData,
  listingId: 'listing-2',
  kind: 'citizen',
  subject: 'citizen-1',
  capacity: 'responsible',
} as const;
export const principalRaised = step(
  { type: 'RaiseCandidate', data: principalData },
  seeingPenalty(by('he', '2026-04-01')),
);
export const confirmData = {
  trigger: 'M11-6d',
  capacity: 'unit',
  gravity: '主要负责人指使瞒报，转移现场',
} as const;
export const confirmed = step(
  { type: 'ConfirmCandidate', data: confirmData },
  by('he', '2026-04-02'),
);
export const principalConfirmed = step(
  { type: 'ConfirmCandidate', data: { ...confirmData, capacity: 'responsible' } },
  by('he', '2026-04-02'),
);
export const notifyData = {
  cause: '瞒报生产安全事故，已受行政处罚',
  basis: ['M11 6', 'WSL 78'],
  measures: ['增加检查频次', '项目核准从严'],
} as const;
export const notified = step({ type: 'NotifySubject', data: notifyData }, by('he', '2026-04-03'));
export const service = { method: 'direct', receiver: '梁子欣', signed: true } as const;
/** From Tuesday on: five working days end on Tuesday of the next week. */
export const noticeServed = step(
  { type: 'ServeListingNotice', data: { service } },
  by('he', '2026-04-07'),
);
export const hearData = {
  kind: 'statement',
  said: '请求从轻',
  adopted: false,
  reason: '瞒报事实清楚，不属从轻情形',
  evidence: [],
} as const;
export const heard = step({ type: 'HearSubject', data: hearData }, by('he', '2026-04-10'));
export const reviewed = step(
  { type: 'ReviewListing', data: { passed: true, opinion: '事实清楚，程序合法' } },
  by('fang', '2026-04-16'),
);
export const listData = { number: '江海应急列〔2026〕1号' } as const;
export const listed = step({ type: 'ListSubject', data: listData }, by('ou', '2026-04-20'));
export const serveData = { service, withRepairNotice: true } as const;
export const served = step({ type: 'ServeListing', data: serveData }, by('he', '2026-04-22'));
export const enterData = {
  system: '广东省信用信息平台',
  number: 'YJ202604220001',
  enteredOn: localDate('2026-04-23'),
} as const;
export const entered = step({ type: 'EnterInCredit', data: enterData }, by('he', '2026-04-23'));
export const publishData = {
  places: ['国家企业信用信息公示系统', '信用中国', '区局网站'],
} as const;
export const published = step({ type: 'PublishEntry', data: publishData }, by('wu', '2026-04-28'));
export const measure = (
  measureId: string,
  kind: 'project-approval' | 'loans' = 'project-approval',
) =>
  ({
    measureId,
    kind,
    basis: 'WSL 78',
    to: '江海区发展和改革局',
    number: `江海应急函〔2026〕${measureId}号`,
  }) as const;
export const sent = step({ type: 'SendMeasure', data: measure('m1') }, by('he', '2026-04-29'));
export const answerData = {
  measureId: 'm1',
  accepted: true,
  number: '江发改函〔2026〕31号',
  inForceFrom: localDate('2026-05-12'),
  answeredOn: localDate('2026-05-12'),
} as const;
export const answered = step({ type: 'AnswerMeasure', data: answerData }, by('he', '2026-05-13'));
export const liftData = {
  measureId: 'm1',
  reason: '提前移出',
  number: '江海应急函〔2027〕9号',
} as const;
export const lifted = step({ type: 'LiftMeasure', data: liftData }, by('he', '2027-06-01'));
export const applyData = {
  performed: '罚款已缴清',
  harmRemoved: '已按方案整改，赔偿完毕',
  promise: '承诺不再瞒报',
  evidence: [sum],
} as const;
export const applied = step({ type: 'ApplyForExit', data: applyData }, by('agent', '2027-04-20'));
export const verifyData = {
  present: shown('he', 'wu'),
  performed: true,
  harmRemoved: true,
  noNewBreach: true,
  findings: '与申请一致',
};
export const verified = step({ type: 'VerifyExit', data: verifyData }, by('he', '2027-05-10'));
export const exitData = { number: '江海应急移〔2027〕1号', reason: '符合提前移出条件' } as const;
export const granted = step({ type: 'GrantExit', data: exitData }, by('ou', '2027-05-14'));
export const restoreData = {
  number: '江海应急恢〔2027〕1号',
  lie: '缴款凭证系伪造',
  heard: '当事人承认凭证不实',
  evidence: [sum],
} as const;
export const restored = step({ type: 'RestoreListing', data: restoreData }, by('ou', '2027-09-01'));
export const fallData = {
  how: 'revoked',
  paper: '（2026）粤0704行初12号',
  fellOn: localDate('2026-08-03'),
} as const;
export const fell = step({ type: 'NotePenaltyFell', data: fallData }, by('he', '2026-08-03'));
export const revokeData = {
  number: '江海应急撤〔2026〕1号',
  reason: '处罚决定被法院撤销',
} as const;
export const revoked = step({ type: 'RevokeListing', data: revokeData }, by('ou', '2026-08-05'));
export const banData = {
  rule: 'ACB-1',
  paper: '江海纪撤〔2026〕3号',
  from: localDate('2026-06-01'),
  until: localDate('2031-06-01'),
} as const;
export const takenOverData = {
  listingId: 'listing-9',
  kind: 'organisation',
  subject: 'xinda',
  capacity: 'unit',
  organ: 'bureau',
  lister: '江门市应急管理局',
  number: '江门应急列〔2024〕3号',
  trigger: 'M11-7a',
  cause: '未取得许可从事生产经营',
  measures: [],
  takenOver: { on: localDate('2024-05-20'), source: '江门市应急管理局列入决定书复印件' },
} as const;

/** Until it is confirmed, told, decided, public. */
export const upToConfirmed = [raised, confirmed] as const;
export const upToServed = [...upToConfirmed, notified, noticeServed] as const;
export const upToReviewed = [...upToServed, heard, reviewed] as const;
export const upToListed = [...upToReviewed, listed] as const;
export const upToPublic = [...upToListed, served, entered, published] as const;
export const upToVerified = [...upToPublic, sent, answered, applied, verified] as const;

/** The term of an entry is over. */
export const over = (due: LocalDate, local: string) =>
  step(
    {
      type: 'RingClock',
      data: { clock: 'BLK-D1', due: instant(`${due}T23:59:59.999+08:00`), kind: 'expiry', step: 1 },
    },
    system('deadline', local),
  );
