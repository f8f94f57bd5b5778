import { type Actor, decide, type Event, fold, rulesOf } from '#domain/kernel';
import type { MatterRow } from '#platform/registers';
import { lookingAround, rowAfter } from '#testing';
import { hazardStages } from '../../../libs/contexts/hazards/projections/hazard-row.js';
import { inspectionStages } from '../../../libs/contexts/hazards/projections/inspection-register.js';
import { tipOffStages } from '../../../libs/contexts/hazards/projections/tip-off-register.js';
import { alarmStages } from '../../../libs/contexts/sources/projections/alarm-register.js';
import { sourceStages } from '../../../libs/contexts/sources/projections/source-register.js';
import { patrolStages } from '../../../libs/contexts/supervision/projections/patrol-register.js';
import { planStages } from '../../../libs/contexts/supervision/projections/plan-register.js';
import { registers } from '../registers.js';
import { type Case, cases } from '../tried-nouns.js';

// What nobody owes and no clock waits for is silent. Every stage that a file of these contexts can
// stand in has a clock, is over, or waits on nobody here, with the reason written down.

const contexts = ['hazards', 'sources', 'supervision'];

type Stage = Readonly<{ category: string; stage: string; clocks: number; isOver: boolean }>;

const isMatter = (row: object): row is MatterRow => 'everyClock' in row;

/** What the sample decides, put behind its history. */
const told = ({ noun, verb, sample, office }: Case): readonly Event[] => {
  if (!sample || !office) return [];
  const rules = rulesOf(noun);
  const [role] = verb.by;
  const by = verb.system[0]!;
  const actor: Actor = role
    ? (sample.as ?? office.somebody)(role)
    : { kind: 'system', by, name: by };
  const before = fold(rules, sample.history);
  const command = { type: verb.name, data: sample.data };
  const act = office.act({ ...sample.act, actor });
  return [
    ...sample.history,
    ...decide(rules, command, before, lookingAround(rules, command, before, act)),
  ];
};

const stagesOf = (one: Case): readonly Stage[] => {
  const { category } = one.noun;
  const register = registers.find(({ from }) => from.category === category);
  if (!register) return [];
  const rules = rulesOf(one.noun);
  // Where an act leaves it: what stands between the events of one act is no stage.
  return [one.sample?.history ?? [], told(one)].flatMap((so): readonly Stage[] => {
    const row = so.length > 0 ? rowAfter(register, ...so) : {};
    if (!isMatter(row)) return [];
    const clocks = row.clocks.length;
    const isOver = rules.over?.(fold(rules, so)) !== undefined;
    return [{ category, stage: row.stage, clocks, isOver }];
  });
};

const stages = cases.filter(({ context }) => contexts.includes(context)).flatMap(stagesOf);
const nameOf = ({ category, stage }: Stage): string => `${category} ${stage}`;
const named = (which: (one: Stage) => boolean): readonly string[] =>
  [...new Set(stages.filter(which).map(nameOf))].toSorted();

/** Stages that wait on nobody in the office（不待办理）, and why. */
const onNobody: Readonly<Record<string, string>> = {
  'sourcesAlarm answered': 'somebody saw to it: it ends when the readings are inside again',
  'sourcesGateway in-use': 'a registered account, until it is retired',
  'sourcesPoint measuring': 'it sends by itself; its silence is an alarm, which is owed',
};

const tables = {
  hazardsHazard: hazardStages,
  hazardsInspection: inspectionStages,
  hazardsTipOff: tipOffStages,
  sourcesHazardSource: sourceStages,
  sourcesAlarm: alarmStages,
  supervisionPatrol: patrolStages,
  supervisionPlan: planStages,
};

/** Stages that no history of the catalogue comes to, and the spec where they are owed or over. */
const elsewhere: Readonly<Record<string, string>> = {
  'hazardsHazard ordinary': 'hazard/reporting/reporting.spec: owed to be seen on site',
  'hazardsHazard removed': 'hazard/listing/unlisted.spec: over',
  'hazardsHazard ended': 'hazard/ending/unit-closed.spec: its end is to be published where it was',
  'hazardsHazard closing': 'projections/closing.spec: each part is owed',
  'hazardsInspection no-problem': 'inspection/visit/follow-up.spec: over',
  'sourcesHazardSource to-supplement': 'source/source.spec: MHS-5 is owed',
  'sourcesAlarm closed': 'alarm/alarm.spec: over',
  'supervisionPatrol clear': 'patrol/patrol.spec: nothing was found',
  'supervisionPatrol settled': 'patrol/patrol.spec: put right on the spot',
};

describe('No stage of hazards, sources and supervision is silent', () => {
  it('is owed, has a clock, is over, or waits on nobody for a reason that is written down', () =>
    expect(named(({ clocks, isOver }) => clocks === 0 && !isOver)).toEqual(
      Object.keys(onNobody).toSorted(),
    ));

  it('is come to by some history, or by the spec that is named', () => {
    const all = Object.entries(tables).flatMap(([category, table]) =>
      Object.keys(table).map((stage) => `${category} ${stage}`),
    );
    const met = named(() => true);
    expect(all.filter((one) => !met.includes(one))).toEqual(Object.keys(elsewhere));
  });
});
