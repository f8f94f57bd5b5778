import {
  type Act,
  type Asks,
  deny,
  fields,
  filledWith,
  holds,
  localDateOf,
  type MessageOf,
  refuse,
  seenIn,
  unknown,
} from '#domain/kernel';
import { again, despiteLeavingField, drawUp, empowered, stillThere } from '#domain/procedure';
import { oweStep } from '../duties.js';
import { rules } from '../hazard.law.js';
import { hazardReference } from '../hazard.reference.js';
import { hazardCommand } from '../hazard.state.js';
import { inspectionReference } from '../../inspection/inspection.reference.js';
import { fromTipOff, mustComeFrom, withItsTipOff } from '../../came-from/came-from.js';
import { forms } from '../papers.js';
import { subjectOf, whatIsReported } from './report.fields.js';
import type { Report } from './reporting.events.js';

const { optional, ref, text } = fields;

const asks = {
  ...whatIsReported,
  relapseOf: optional(
    ref(hazardReference, {
      about: 'The hazard that was there before（复发的原隐患）',
      of: ({ subject: whose }) => idOf(whose),
    }),
  ),
  despiteLeaving: despiteLeavingField,
  cameFrom: optional(
    text({
      about:
        'Address of the inspection or tip-off（inspections/<id>, tip-offs/<id>）, never a name（检查、举报编号）',
      max: 80,
    }),
  ),
};

const idOf = (whose: unknown): unknown =>
  typeof whose === 'object' && whose !== null && 'id' in whose ? whose.id : undefined;

type Asked = Asks<typeof asks> & Readonly<{ hazardId: string }>;

/**
 * Takes a hazard up（隐患上报）: by the unit (HZL-2, HZL-10), its safety manager past a slow
 * principal (WSL 46, HZL-3), an inspection, a tip-off. It is in the one register at once (HZL-1,
 * HAZ-S1). Anybody in office may report; it orders nothing. The same hazard found again after its
 * end is a new one, tied to the old (HAZ-S14).
 */
export const reportHazard = hazardCommand('ReportHazard', {
  title: 'Report a hazard（隐患上报登记）',
  at: '',
  by: ['applicant', 'safety-staff', 'officer', 'team-leader', 'head-of-organ', 'principal-head'],
  system: ['reaction'],
  evenInOwn: true,
  asks,
  restsOn: {
    ...fromTipOff,
    inspection: optional(
      ref(inspectionReference, {
        about: 'Inspection that found it（发现该隐患的检查）',
        look: true,
      }),
    ),
  },
  fills: filledWith<{ hazardId: string }>(),
  against: (asked) => ({ ...withItsTipOff(asked), inspection: inspectionIn(asked) }),
  who: (_, { actor }, { subject: whose }) => {
    if (actor.kind === 'person' && holds(actor, 'applicant') && actor.capacity.organ !== whose.id)
      deny(
        'not-the-unit',
        'A unit reports its own hazards（企业只能上报本单位隐患）.',
        'WSL 41(2)',
      );
  },
  repeat: (asked, { reported }, act) =>
    again(
      reported && { hazardId: reported.hazardId, ...reported.report },
      { hazardId: asked.hazardId, ...reportOf(asked, act) },
      'hazard-id-taken',
    ),
  stage: (_, act, asked) => {
    if (asked.cameFrom !== undefined) mustComeFrom(asked);
    mustBeNew(asked, act);
    mustHaveEnded(asked, act);
    mustBeThere(asked, act);
  },
  rule: (asked, hazard, act) => {
    const report = reportOf(asked, act);
    const today = localDateOf(act.now);
    if (report.foundOn > today)
      refuse('found-in-the-future', 'Nobody finds tomorrow’s hazards（发现日期不得晚于今天）.');
    empowered(report, [{ item: 'inspection', area: report.area }], act);
    const by = act.actor.kind === 'person' ? act.actor.id : act.actor.name;
    const paper = { ...report, reportedOn: today, by };
    const reported = { hazardId: asked.hazardId, report, reportedOn: today, by };
    return [
      {
        type: 'HazardReported',
        data: {
          ...reported,
          documents: drawUp({ organ: report.organ, papers: hazard.papers }, act, [
            forms.register,
            paper,
          ]),
          clocks: [oweStep(act, { ...hazard, reported }, rules.verify)],
        },
      },
    ];
  },
});

export type ReportHazard = MessageOf<typeof reportHazard>;

/** The inspection it came from, where that is one on file here: `inspections/<id>`. */
const inspectionIn = ({ cameFrom = '' }: Asked): string | undefined =>
  /^inspections\/([^/\s]+)$/.exec(cameFrom)?.[1];

/** A finding that its inspection reported by itself (X1) is not reported a second time. */
const mustBeNew = (asked: Asked, act: Act): void => {
  const inspection = inspectionIn(asked);
  if (inspection === undefined) return;
  const { standing } = seenIn(act, inspectionReference, inspection);
  if (!standing)
    return unknown(
      'reference-unknown',
      `There is no inspection ${inspection}（没有执法检查 ${inspection}）.`,
    );
  const first = standing.facts.reports.find(({ facts }) => facts.trim() === asked.facts.trim());
  if (first && first.hazardId !== asked.hazardId)
    refuse(
      'already-reported',
      `该检查发现的这一问题已登记为隐患 ${first.hazardId}，请在该隐患档案中办理 (this finding is the hazard ${first.hazardId} already).`,
      'HAZ-S1',
    );
};

/** What an inspection found by itself was asked when that was planned. */
const mustBeThere = ({ subject: whose, despiteLeaving }: Asked, act: Act): void => {
  const unit = whose.kind === 'unit' ? act.registry.enterprise(whose.id) : undefined;
  if (unit && act.actor.kind === 'person') stillThere(unit, despiteLeaving);
};

/** What came back was over before（复发）: while its file goes on, it is dealt with there. */
const mustHaveEnded = ({ relapseOf }: Asked, act: Act): void => {
  if (relapseOf === undefined) return;
  if (seenIn(act, hazardReference, relapseOf).standing?.facts.isOver === false)
    refuse(
      'not-over-yet',
      `原隐患 ${relapseOf} 尚未办结，请在该隐患档案中办理 (the hazard that was there before is not over: go on in its file).`,
      'HAZ-S14',
    );
};

const reportOf = (asked: Asked, act: Act): Report => {
  const { hazardId: _hazardId, ...report } = asked;
  return { ...report, subject: subjectOf(asked.subject, act) };
};
