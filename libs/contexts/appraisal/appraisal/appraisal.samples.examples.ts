import { type Samples, seeingTold } from '#testing';
import { vetoReference } from '../veto/veto.reference.js';
import { as, by, later, onlyTime } from '../people.examples.js';
import {
  answerData,
  answered,
  type AppraisalStep,
  assessed,
  checkData,
  checked,
  issue,
  issued,
  objected,
  objectionData,
  published,
  rectificationData,
  reviewed,
  scores,
  tale,
  transferData,
  upToDraft,
  upToLowest,
  upToSettled,
  vetoData,
  vetoNoted,
} from './appraisal.examples.js';
import type { appraisalNoun } from './appraisal.noun.js';

// For each command of appraisals a history in which it does something.

/** The same of a unit, which speaks by its agent: a role that no organ has. */
const ofTheUnit = (...steps: readonly AppraisalStep[]): readonly AppraisalStep[] =>
  steps.map(([command, act]) => {
    const { actor } = act;
    const record = 'enterprise-hongda';
    const seen = seeingTold(act, vetoReference, record, []);
    if (command.type === 'IssueAppraisal') {
      const subject = { kind: 'enterprise', id: 'hongda' } as const;
      return [issue({ appraisalId: `2026-${record}`, subject }), act];
    }
    return actor.kind === 'person' && actor.capacity.organ === 'waihai'
      ? [command, by('agent', '2026-12-21', { now: act.now, validAt: act.validAt })]
      : [command, seen];
  });

const officials = as({ officer: 'chen', 'team-leader': 'he', 'head-of-organ': 'ou' }, 'chen');
const checkers = as({ officer: 'chen', 'team-leader': 'he', 'head-of-organ': 'chen' }, 'chen');
const others = as({ officer: 'lin', 'team-leader': 'lin', 'head-of-organ': 'ou' }, 'lin');
const unitOrOffice = as({ applicant: 'agent', officer: 'lin', 'head-of-organ': 'ou' }, 'zheng');
const heads = as({ 'head-of-organ': 'ou', 'principal-head': 'zheng' }, 'zheng');

const object = { clock: 'object', kind: 'expiry', step: 1 } as const;
const dueOf = (clock: string, ...steps: readonly AppraisalStep[]) => {
  const clocks = tale(...steps).flatMap(({ data }) => ('clocks' in data && data.clocks) || []);
  const started = clocks.findLast((one) => one.op === 'start' && one.clock === clock);
  return started?.op === 'start' ? started.set.due : onlyTime('2027-01-18').now;
};

/** For each command of appraisals a history in which it does something. */
export const appraisalSamples: Samples<typeof appraisalNoun> = {
  IssueAppraisal: {
    history: [],
    data: issue().data,
    as: officials,
    act: onlyTime('2026-12-01'),
  },
  AssessItself: {
    history: tale(...ofTheUnit(issued)),
    data: { scores: scores() },
    as: unitOrOffice,
    act: onlyTime('2026-12-21'),
  },
  ReviewMaterial: {
    history: tale(issued, assessed),
    data: { scores: scores() },
    as: officials,
    act: onlyTime('2026-12-28'),
  },
  CheckOnSite: {
    history: tale(issued, assessed, reviewed),
    data: checkData,
    as: checkers,
    act: onlyTime('2027-01-12'),
  },
  DraftResult: {
    history: tale(issued, assessed, reviewed, checked),
    data: {},
    as: officials,
    act: onlyTime('2027-01-18'),
  },
  RaiseObjection: {
    history: tale(...ofTheUnit(...upToDraft)),
    data: objectionData,
    as: unitOrOffice,
    act: onlyTime('2027-01-20'),
  },
  AnswerObjection: {
    history: tale(...upToDraft, objected),
    data: answerData,
    as: others,
    act: onlyTime('2027-01-27'),
  },
  SettleResult: {
    history: tale(...upToDraft, objected, answered),
    data: {},
    as: heads,
    act: onlyTime('2027-02-04'),
  },
  SettleResultAnew: {
    history: tale(...upToSettled, published, vetoNoted),
    data: { reason: '一票否决' },
    as: heads,
    act: onlyTime('2027-02-24'),
  },
  PublishResult: {
    history: tale(...upToSettled),
    data: { places: ['江海区人民政府网站'] },
    as: heads,
    act: onlyTime('2027-02-08'),
  },
  TransferResult: {
    history: tale(...upToSettled, published),
    data: transferData,
    as: heads,
    act: onlyTime('2027-02-09'),
  },
  PlanRectification: {
    history: tale(...ofTheUnit(...upToLowest)),
    data: rectificationData,
    as: unitOrOffice,
    act: onlyTime('2027-02-20'),
  },
  NoteVeto: {
    history: tale(...upToSettled, published),
    data: vetoData,
    act: onlyTime('2027-02-20'),
  },
  RecomputeClocks: {
    history: tale(issued),
    data: { calendar: 'with-2027', year: 2027 },
    act: later('2026-12-02'),
  },
  RingClock: {
    history: tale(...upToDraft),
    data: { ...object, due: dueOf('object', ...upToDraft) },
    act: onlyTime('2027-01-27'),
  },
};
