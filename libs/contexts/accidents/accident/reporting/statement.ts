import { fields, type Instant, mustNotBeBefore, refuse } from '#domain/kernel';
import type { Figures, Statement } from '../facts.js';

const { flag, moment, money, narrative, oneOf, optional, part, personal, shape, text, whole } =
  fields;

const people = (about: string) => whole({ about, min: 0, max: 100_000 });

const figures = shape('AccidentFigures', {
  deaths: people('Dead（死亡人数）'),
  missing: people('Missing（下落不明人数）'),
  seriousInjuries: people('Seriously injured, acute poisoning with them（重伤、急性工业中毒）'),
  lossFen: money({ about: 'Direct loss in fen（直接经济损失）' }),
});

const danger = shape('AccidentDanger', {
  endangered: people('Endangered（涉险人数）'),
  trapped: people('Trapped or missing（被困、下落不明人数）'),
  evacuated: people('Evacuated in an emergency（紧急疏散人数）'),
  pollution: flag({ about: 'Grave pollution（严重污染环境）' }),
  importantPlace: flag({ about: 'Important places endangered（危及重要场所、设施）' }),
});

/** What every report of an accident says, first or follow-up（快报、续报共同事项）. */
export const statementAsks = {
  source: oneOf(
    ['unit', 'person-on-site', 'police-110', 'fire-119', 'ambulance-120', 'tip-off', 'upper-level'],
    { about: 'Who told it（报告来源）' },
  ),
  channel: oneOf(['telephone', 'written'], { about: 'Telephone or in writing（报告方式）' }),
  reporter: optional(personal(text({ about: 'Who told it, by name（报告人姓名）', max: 60 }))),
  telephone: optional(narrative(text({ about: 'Telephone（报告人电话）', max: 40 }))),
  saidAt: moment({ about: 'When it came in（接报时刻）', happened: true }),
  occurredAt: moment({ about: 'When it happened, as they say（所称事故时刻）', past: true }),
  unitKnewAt: optional(
    moment({
      about: 'When the head of the unit was told, where it is known（单位负责人接报时刻）',
      past: true,
    }),
  ),
  sectorToldAt: optional(
    moment({
      about: 'When the unit told the department of its sector（单位报告行业主管部门时刻）',
      past: true,
    }),
  ),
  figures: part(figures, { about: 'Casualties and loss so far（伤亡和损失）' }),
  danger: part(danger, { about: 'Who and what was in danger（涉险情况）' }),
  course: text({ about: 'Course, in short（简要经过）' }),
  measures: text({ about: 'Measures taken（已采取的措施）' }),
};

type Asked = Readonly<{
  source: Statement['source'];
  channel: Statement['channel'];
  saidAt: Instant;
  occurredAt: Instant;
  unitKnewAt?: Instant;
  sectorToldAt?: Instant;
  figures: Figures;
  changedAt?: Instant;
}>;

const inOrder = ({ saidAt, occurredAt, unitKnewAt, sectorToldAt }: Asked): void => {
  mustNotBeBefore(occurredAt, saidAt);
  mustNotBeBefore(occurredAt, unitKnewAt);
  mustNotBeBefore(occurredAt, sectorToldAt);
  for (const [name, at] of [
    ['unitKnewAt', unitKnewAt],
    ['sectorToldAt', sectorToldAt],
  ] as const)
    if (at !== undefined && at > saidAt)
      refuse(
        'later-than-the-report',
        `${name} 晚于接报时刻：报告时尚不可能知道（nobody told it before it was so）.`,
        'E50',
      );
};

/** One report, in its own order of time: nothing before the accident, nothing after it was told. */
export const statementOf = (asked: Asked): Statement => {
  inOrder(asked);
  const { source, channel, saidAt, occurredAt, unitKnewAt, sectorToldAt, changedAt } = asked;
  return {
    source,
    channel,
    saidAt,
    occurredAt,
    ...(unitKnewAt !== undefined && { unitKnewAt }),
    ...(sectorToldAt !== undefined && { sectorToldAt }),
    figures: asked.figures,
    ...(changedAt !== undefined && { changedAt }),
  };
};

/** Whether the casualties are others than those that count（伤亡人数变化）. */
export const casualtiesDiffer = (one: Figures, other: Figures): boolean =>
  one.deaths !== other.deaths ||
  one.missing !== other.missing ||
  one.seriousInjuries !== other.seriousInjuries;

/** Nothing happened to anybody or anything, and nothing was in danger. */
export const isNothing = ({ deaths, missing, seriousInjuries, lossFen }: Figures): boolean =>
  deaths + missing + seriousInjuries + lossFen === 0;
