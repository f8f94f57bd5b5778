import {
  type Act,
  type Asks,
  fields,
  filledWith,
  localDateOf,
  type MessageOf,
  refuse,
  same,
  unknown,
} from '#domain/kernel';
import { actingAs, again, drawUp, handledInName } from '#domain/procedure';
import { accidentCommand } from '../accident.state.js';
import type { Accident } from '../facts.js';
import { doubtsIn, knewAt } from '../doubts.js';
import { fromTheFirst } from '../duties.js';
import { gradingOf } from '../grading.js';
import { forms, gradeOnPaper, papersOf } from '../papers.js';
import { isNothing, statementAsks, statementOf } from './statement.js';
import { heads, onDuty } from '../who-may.js';

const { area, flag, id, oneOf, someOf, text } = fields;

const asks = {
  unitId: id({ about: 'In which unit（事故单位）' }),
  kind: oneOf(['general', 'fire', 'road-traffic'], {
    about: 'Kind: fire and road traffic have their own window（事故类别）',
  }),
  hazchem: flag({ about: 'Hazardous chemicals（涉及危险化学品）' }),
  place: text({ about: 'Where, exactly（事故地点）', max: 300 }),
  area: area({ about: 'Area code of the place（所在地代码）', example: '440704004' }),
  sectorDepartment: text({
    about: 'Department with the duty for the sector（负有监管职责的部门）',
    max: 120,
  }),
  ...statementAsks,
  unknown: someOf(['time', 'casualties', 'loss', 'course', 'cause'], {
    about: 'What is not known yet（尚不清楚的事项）',
    max: 5,
  }),
  organ: id({ names: 'organ', about: 'In whose name it is handled（以何机关名义）' }),
  handlingOrgan: id({ names: 'organ', about: 'Who handles it（承办机构）' }),
};

type Asked = Asks<typeof asks> & Readonly<{ accidentId: string }>;

/**
 * The first report of an accident（事故快报）, by whoever calls: the grade follows from what is
 * said, and everybody whom the law names is told by the hour (R493 9–12). A grave near-accident is
 * reported alike (ACL-20); what is unknown is said to be unknown (ACL-2).
 */
export const reportAccident = accidentCommand('ReportAccident', {
  title: 'Report an accident（事故快报登记）',
  at: '',
  by: [...onDuty, ...heads],
  evenInOwn: true,
  asks,
  fills: filledWith<{ accidentId: string }>(),
  who: (_, act, { organ, handlingOrgan }) =>
    actingAs(act, [...onDuty, ...heads], [handlingOrgan, organ], ['R493 9', 'R493 10']),
  late: (_, { occurredAt }) => occurredAt,
  repeat: (asked, { reported }, act) =>
    again(
      reported && {
        accidentId: reported.accidentId,
        accident: reported.accident,
        statement: reported.statement,
        course: reported.course,
        measures: reported.measures,
      },
      {
        accidentId: asked.accidentId,
        accident: accidentOf(asked, act),
        statement: statementOf(asked),
        course: asked.course,
        measures: asked.measures,
      },
      'accident-id-taken',
    ),
  stage: (_, act, asked) => {
    mustBeHere(asked, act);
    handledInName(asked, act, ['R493 10', 'PL 22']);
    mustBeOne(asked, act);
  },
  rule: (asked, accidentBefore, act, { id: by }) => {
    const accident = accidentOf(asked, act);
    const statement = statementOf(asked);
    const { accidentId, danger, course, measures, unknown: notKnown } = asked;
    const grading = gradingFor(asked, act);
    const doubts = doubtsIn([statement], act.law);
    const { reporter, telephone, saidAt, occurredAt, source } = asked;
    const said = { accident, statement, danger, course, measures, unknown: notKnown, grading };
    return [
      {
        type: 'AccidentReported',
        data: {
          accidentId,
          ...(reporter !== undefined && { reporter }),
          ...(telephone !== undefined && { telephone }),
          ...said,
          doubts,
          by,
          documents: drawUp(papersOf(accidentBefore, accident.organ), act, [
            forms.report,
            { ...said, grading: gradeOnPaper(grading) },
          ]),
          clocks: fromTheFirst(act, {
            accident,
            saidAt,
            occurredAt,
            ...(source !== 'unit' && { unitKnew: knewAt([statement]) ?? saidAt }),
            grading,
            doubts,
          }),
        },
      },
    ];
  },
});

export type ReportAccident = MessageOf<typeof reportAccident>;

const gradingFor = ({ figures: counted, danger, occurredAt }: Asked, { law }: Act) =>
  gradingOf({ counted, danger, on: localDateOf(occurredAt) }, law);

/** It happened where that organ works; what happened elsewhere is told to the organ there. */
const mustBeHere = ({ area: where, organ }: Asked, { registry }: Act): void => {
  const of = registry.organ(organ);
  if (of && !where.startsWith(of.area))
    refuse(
      'another-district',
      `事故地点 ${where} 不在${of.name}管辖区域（${of.area}）内，请转告当地应急管理部门（it happened in another district: tell the department there）.`,
      'R493 10',
      'PL 22',
    );
};

/** Somebody was hurt, something lost or in grave danger, or nobody knows yet. */
const mustBeOne = (asked: Asked, act: Act): void => {
  if (!isNothing(asked.figures) || gradingFor(asked, act).near.length > 0) return;
  if (asked.unknown.some((one) => same(one, 'casualties') || same(one, 'loss'))) return;
  refuse(
    'no-accident',
    'Nobody was hurt, nothing lost, nothing in grave danger: if that is not known yet, say so in unknown（无伤亡、损失，也不构成较大涉险；尚不清楚的，请在 unknown 中注明）.',
    'R493 2',
    'ACL-20',
  );
};

const accidentOf = (asked: Asked, act: Act): Accident => {
  const { unitId, kind, hazchem, place, area: where, sectorDepartment } = asked;
  const { organ, handlingOrgan } = asked;
  const found =
    act.registry.enterprise(unitId) ??
    unknown('unit-unknown', `The register knows no unit ${unitId}（登记簿中没有单位 ${unitId}）.`);
  const unit = { id: unitId, name: found.name, creditCode: found.creditCode };
  return {
    unit,
    industry: found.industry,
    kind,
    hazchem,
    place,
    area: where,
    sectorDepartment,
    organ,
    handlingOrgan,
    government: act.registry.organ(organ)?.parent ?? organ,
  };
};
