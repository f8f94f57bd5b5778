import { type Act, endOfDay, localDate } from '#domain/kernel';
import { by, shown, system, told } from '../people.examples.js';
import { type HazardCommand, hazardNoun } from './hazard.noun.js';

// One story, told in every spec of hazards: blocked exits of a store, listed by the district.

export const sum = 'a'.repeat(64);
const step = <const C extends HazardCommand>(command: C, act: Act) => [command, act] as const;

export const tale = told(hazardNoun);

export const reportData = {
  hazardId: 'hazard-1',
  source: 'inspection',
  subject: { kind: 'unit', id: 'hongda' },
  address: '甲类仓库',
  area: '440704004',
  facts: '安全出口堵塞，超量储存',
  foundOn: localDate('2026-06-01'),
  organ: 'bureau',
  handlingOrgan: 'brigade',
} as const;
export const reported = step(
  { type: 'ReportHazard', data: reportData },
  by('village', '2026-06-01 10:00'),
);
export const verifyData = {
  grade: 'major',
  criterion: { set: 'CRI-2', clause: '第十三项' },
  findings: '现场核实属实',
  present: shown('chen', 'liang'),
  serial: 5,
  year: 2026,
} as const;
export const verified = step(
  { type: 'VerifyHazard', data: verifyData },
  by('chen', '2026-06-02 10:00'),
);
export const controlData = {
  measures: ['suspend-production'],
  reason: '整改期间无法保证安全',
  officers: ['chen', 'liang'],
} as const;
export const controlled = step(
  { type: 'ControlHazard', data: controlData },
  by('ou', '2026-06-02 15:00'),
);
export const proposal = {
  level: 'district',
  lister: 'government',
  reason: '危险性大，整改难度大',
  leader: '分管副区长',
  supervisor: 'bureau',
  demands: '限期清空超量物料，恢复安全出口',
} as const;
export const proposed = step(
  { type: 'ProposeListing', data: proposal },
  by('ou', '2026-06-03 10:00'),
);
/** The same, where another department follows it（督办单位）. */
export const followedBy = (supervisor: string) =>
  step({ type: 'ProposeListing', data: { ...proposal, supervisor } }, by('ou', '2026-06-03 10:00'));
export const listData = {
  limit: localDate('2026-12-01'),
  planBy: localDate('2026-06-25'),
} as const;
export const listed = step({ type: 'ListHazard', data: listData }, by('xian', '2026-06-05 10:00'));
export const service = { method: 'direct', receiver: '梁宏达', signed: true } as const;
export const served = step(
  { type: 'ServeNotice', data: { service } },
  by('chen', '2026-06-08 10:00'),
);
export const places = ['区政府网站', '江门日报'] as const;
export const published = step(
  { type: 'PublishListing', data: { places } },
  by('ou', '2026-06-09 10:00'),
);
export const planData = {
  aims: '消除超量储存',
  measures: '分批转运，恢复通道',
  responsible: '总经理梁宏达，安全总监',
  funds: '80万元',
  finishBy: localDate('2026-11-20'),
  emergencyPlan: '现场值守，应急预案',
} as const;
export const planned = step({ type: 'FilePlan', data: planData }, by('agent', '2026-06-20 10:00'));
export const progressData = { summary: '已转运六成', proof: [{ sha256: sum }] } as const;
export const progressed = step(
  { type: 'ReportProgress', data: progressData },
  by('agent', '2026-08-20 10:00'),
);
export const extensionData = {
  until: localDate('2027-03-01'),
  reason: '设备到货延误',
  interim: '停用该库，专人值守',
} as const;
export const asked = step(
  { type: 'AskExtension', data: extensionData },
  by('agent', '2026-10-20 10:00'),
);
export const applyData = { purpose: 'acceptance', evaluatedBy: '省安科院', report: sum } as const;
export const applied = step(
  { type: 'ApplyForReview', data: applyData },
  by('agent', '2026-11-16 10:00'),
);
export const reviewData = {
  passed: true,
  findings: '通道畅通，储量合格',
  present: shown('huang', 'he'),
} as const;
export const passed = step(
  { type: 'ReviewRectification', data: reviewData },
  by('huang', '2026-11-20 10:00'),
);
export const failed = step(
  {
    type: 'ReviewRectification',
    data: { ...reviewData, passed: false, findings: '仍超量' },
  },
  by('huang', '2026-11-20 10:00'),
);
export const lifted = step(
  { type: 'LiftControls', data: { reason: '审查合格' } },
  by('ou', '2026-11-23 10:00'),
);
export const delisted = step(
  { type: 'DelistHazard', data: { reason: '验收合格' } },
  by('xian', '2026-11-24 10:00'),
);
export const endPublished = step(
  { type: 'PublishEnd', data: { places } },
  by('ou', '2026-11-25 10:00'),
);

export const assignData = { to: 'liang', reason: '原承办人调离' } as const;

/** The steps of the story up to the service of the notice. */
export const upToService = [reported, verified, proposed, listed, served] as const;
/** … and with the plan filed. */
export const upToPlan = [...upToService, planned] as const;

/** A clock that rings for its end, due at the end of that day, at a local time. */
export const rings = (clock: string, due: string, local: string) =>
  step(
    {
      type: 'RingClock',
      data: { clock, due: endOfDay(localDate(due)), kind: 'expiry', step: 1 },
    },
    system('deadline', local),
  );

/** A penalty on the unit, as its case tells of it. */
export const penaltyOn = (day: string, as: 'WSL' | 'HSL' = 'WSL') => ({
  rule: 'HAZ-D10',
  fact: `罚 ${day}`,
  on: localDate(day),
  as,
  from: 'enforcementCase-440704.case-1',
  event: `penalty-${day}`,
});
export const counted = (day: string, as?: 'WSL' | 'HSL') =>
  step({ type: 'CountFact', data: penaltyOn(day, as) }, system('reaction', `${day} 17:00`));

export const closureData = {
  because: 'refuses',
  reason: '拒不整改',
  penalties: [],
  resting: 'refuses-suspension',
  government: 'government',
} as const;
export const closureProposed = step(
  { type: 'ProposeClosure', data: closureData },
  by('ou', '2026-11-24 10:00'),
);
export const closed = step(
  { type: 'RecordClosureAnswer', data: { closes: true, paper: '江海府函〔2026〕12号' } },
  by('ou', '2026-11-27 10:00'),
);
/** What the procuratorate is told of it. */
export const clueData = {
  to: '江海区人民检察院',
  paper: '（江海）应急函〔2026〕9号',
  facts: '库区紧邻学校，超量储存危及公众安全',
} as const;
export const partData = {
  partId: 'closure-part-1',
  part: 'electricity',
  to: '江门供电局江海供电所',
  paper: '（江海）应急函〔2026〕31号',
} as const;
export const dispatched = step(
  { type: 'DispatchClosurePart', data: partData },
  by('chen', '2026-11-28 10:00'),
);
export const answerData = {
  partId: 'closure-part-1',
  answer: 'done',
  number: '江供函〔2026〕8号',
  said: '已停止供电',
} as const;
