import { type Act, instant, localDate } from '#domain/kernel';
import type { Samples } from '#testing';
import { as, by, later, onlyTime, shown, system, told } from '../people.examples.js';
import { type SourceCommand, sourceNoun } from './source.noun.js';

// One story, told in every spec of sources: the ammonia store of a chemical works.

export const sum = 'c'.repeat(64);
const step = <const C extends SourceCommand>(command: C, act: Act) => [command, act] as const;

export const tale = told(sourceNoun);

/** 120 t of ammonia: S = 12, and R = 1.0 × 2 × 12 = 24, grade 3. */
export const quantities = {
  substances: [{ name: '液氨', cas: '7664-41-7', classes: ['J3'], designKilograms: 120_000 }],
  peopleNearby: 12,
} as const;
/** 400 t: S = 40, R = 80, grade 2. */
export const more = {
  substances: [{ ...quantities.substances[0], designKilograms: 400_000 }],
  peopleNearby: 12,
} as const;

export const identifyData = {
  sourceId: 'source-1',
  name: '液氨储罐区',
  kind: 'storage',
  scope: 'hazchem',
  unitId: 'hongda',
  address: '江海区外海街道东宁路1号',
  area: '440704004',
  quantities,
  identifiedOn: localDate('2026-05-06'),
  organ: 'bureau',
  handlingOrgan: 'brigade',
} as const;
export const identified = step(
  { type: 'IdentifySource', data: identifyData },
  by('agent', '2026-05-07'),
);
export const assessData = {
  assessor: '广东安评技术有限公司',
  report: sum,
  conclusion: '三级重大危险源，安全设施符合要求',
  quantities,
  assessedOn: localDate('2026-05-11'),
} as const;
export const assessed = step({ type: 'AssessSource', data: assessData }, by('agent', '2026-05-12'));
export const fileData = {
  materials: [{ name: '备案申请表', sha256: sum }],
  highlyToxic: false,
} as const;
export const filed = step({ type: 'FileSource', data: fileData }, by('agent', '2026-05-20'));
export const answerData = { number: '粤江海危备〔2026〕3号', present: shown('chen', 'liang') };
export const answered = step({ type: 'AnswerFiling', data: answerData }, by('chen', '2026-05-25'));
export const changeData = {
  change: 'substances',
  facts: '储罐扩容',
  quantities: more,
  changedOn: localDate('2026-06-10'),
} as const;
export const changed = step({ type: 'ChangeSource', data: changeData }, by('agent', '2026-06-11'));
export const guarantors = { principal: '梁宏达', technical: '李工', operation: '黄班长' } as const;
export const inspectData = {
  present: shown('chen', 'liang'),
  findings: '液位报警正常',
  problems: false,
};
export const inspected = step(
  { type: 'InspectSource', data: inspectData },
  by('chen', '2026-11-02'),
);
export const upData = { to: '江门市应急管理局', paper: '（江海）应急函〔2026〕18号' } as const;
export const reportedUp = step({ type: 'ReportSourceUp', data: upData }, by('chen', '2026-06-15'));
export const applyData = { reason: '储罐已拆除', report: sum } as const;
export const applied = step(
  { type: 'ApplyForCancellation', data: applyData },
  by('agent', '2026-07-01'),
);
export const cancelData = {
  granted: true,
  findings: '现场核实已拆除',
  present: shown('huang', 'he'),
};
export const cancelled = step(
  { type: 'AnswerCancellation', data: cancelData },
  by('ou', '2026-07-10'),
);

/** The story up to its place on the register. */
export const upToFiling = [identified, assessed, filed, answered] as const;

/** A clock that is over, at a local time after its end. */
export const over = (clock: string, due: string, local: string) =>
  step(
    {
      type: 'RingClock',
      data: { clock, due: instant(due), kind: 'expiry', step: 1 },
    },
    system('deadline', local),
  );

const unit = as({ applicant: 'agent', officer: 'chen', 'team-leader': 'he' });

/** For each command of sources a history in which it does something. */
export const sourceSamples: Samples<typeof sourceNoun> = {
  IdentifySource: { history: [], data: identifyData, as: unit, act: onlyTime('2026-05-07') },
  AssessSource: {
    history: tale(identified),
    data: assessData,
    as: unit,
    act: onlyTime('2026-05-12'),
  },
  FileSource: {
    history: tale(identified, assessed),
    data: fileData,
    as: unit,
    act: onlyTime('2026-05-20'),
  },
  AnswerFiling: {
    history: tale(identified, assessed, filed),
    data: answerData,
    act: onlyTime('2026-05-25'),
  },
  ChangeSource: {
    history: tale(...upToFiling),
    data: changeData,
    as: unit,
    act: onlyTime('2026-06-11'),
  },
  NameGuarantors: {
    history: tale(...upToFiling, changed, inspected),
    data: guarantors,
    as: unit,
    act: onlyTime('2026-11-12'),
  },
  InspectSource: {
    history: tale(...upToFiling),
    data: inspectData,
    act: onlyTime('2026-11-02'),
  },
  ReportSourceUp: {
    history: tale(...upToFiling, changed),
    data: upData,
    as: unit,
    act: onlyTime('2026-06-15'),
  },
  ApplyForCancellation: {
    history: tale(...upToFiling, changed),
    data: applyData,
    as: unit,
    act: onlyTime('2026-07-01'),
  },
  AnswerCancellation: {
    history: tale(...upToFiling, changed, applied),
    data: cancelData,
    as: as({ 'head-of-organ': 'ou', 'principal-head': 'ou' }),
    act: onlyTime('2026-07-10'),
  },
  RecomputeClocks: {
    history: tale(identified, assessed, filed),
    data: { calendar: 'with-2027', year: 2027 },
    act: later('2026-05-21'),
  },
  RingClock: {
    history: tale(identified, assessed),
    data: over('MHS-5', '2026-05-26T15:59:59.999Z', '2026-05-27')[0].data,
    act: onlyTime('2026-05-27'),
  },
};
