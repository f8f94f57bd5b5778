import {
  type Act,
  deny,
  fields,
  holds,
  type Instant,
  localDateOf,
  type MessageOf,
  mustNotBeBefore,
  plusHours,
  refuse,
  type Role,
  same,
} from '#domain/kernel';
import { drawUp, fitTogether, start, workingOrgans } from '#domain/procedure';
import { rules } from '../hazard.law.js';
import { type Known, knownCommand } from '../hazard.state.js';
import { forms, papersOf } from '../papers.js';
import { handling, heads } from '../who-may.js';
import { notOver, verifiedMajor } from '../stages.js';

const { flag, moment, optional, someOf, text, texts } = fields;

/**
 * Any hazard is ordered to be removed at once. Where safety cannot be had before or while a major
 * one is removed, people are withdrawn and production or use is stopped (WSL 65(3), HAZ-S3, HZL-4):
 * on the spot by two officers who are there (INS-3), production is suspended by the head.
 * Electricity is cut only with the approval of the main head, and the unit is told a day before
 * (WSL 70, HZL-5, HAZ-D9).
 */
export const controlHazard = knownCommand('ControlHazard', {
  title: 'Order measures on site（现场处理措施）',
  at: 'controls',
  by: ['officer', ...heads],
  asks: {
    measures: someOf(
      ['remove-at-once', 'evacuate', 'suspend-production', 'stop-use', 'cut-power'],
      { about: 'Measures（措施）', min: 1 },
    ),
    reason: text({ about: 'Why safety cannot be had otherwise（理由）' }),
    officers: texts({ about: 'Officers on site（现场执法人员）', min: 1, max: 20 }),
    unitToldAt: optional(
      moment({ about: 'When the unit was told of the cut（通知停电时间）', past: true }),
    ),
    emergency: optional(flag({ about: 'An emergency: it is cut at once（紧急情形）' })),
  },
  who: (hazard, act, { measures, officers }) => {
    const who = handling(mayOrder(measures, act))(hazard, act);
    if (holds(act.actor, 'officer') && !officers.includes(who.id) && onTheSpot(measures))
      deny('not-present', 'Who orders it is one of the pair（由现场执法人员之一决定）.', 'PL 42');
    const { report } = hazard.reported;
    const organs = workingOrgans(report);
    fitTogether(officers, { rule: rules.officers, organs, recused: [] }, act);
    return who;
  },
  repeat: ({ measures, reason, officers }, { controls }) =>
    controls.some((one) =>
      same([one.measures, one.reason, one.officers], [measures, reason, officers]),
    ),
  stage: (hazard, act, asked) => {
    graveEnough(hazard, asked.measures);
    notOver(hazard);
    if (asked.measures.includes('cut-power')) mayCutPower(asked, act);
    const { unitToldAt } = asked;
    mustNotBeBefore(
      hazard.reported.report.foundOn,
      unitToldAt === undefined ? undefined : localDateOf(unitToldAt),
    );
  },
  rule: ({ measures, reason, officers }, hazard, act, { id: by }) => {
    const controlledOn = localDateOf(act.now);
    const said = { measures, reason, officers, controlledOn, by };
    const stops = measures.some((one) => one === 'suspend-production' || one === 'stop-use');
    return [
      {
        type: 'HazardControlled',
        data: {
          ...said,
          documents: drawUp(papersOf(hazard), act, [forms.measure, contentOf(hazard, said)]),
          clocks: stops ? [start(act, { rule: rules.suspension, duty: 'head-of-organ' })] : [],
        },
      },
    ];
  },
});

export type ControlHazard = MessageOf<typeof controlHazard>;

/** People are withdrawn and production is stopped for a major hazard; any is removed at once. */
const graveEnough = (hazard: Known, measures: readonly string[]): void => {
  const isOrdinary = hazard.verified?.grade === 'ordinary' && !hazard.rejected;
  if (!isOrdinary) verifiedMajor(hazard);
  else if (measures.some((one) => one !== 'remove-at-once'))
    refuse(
      'only-removed-at-once',
      '一般隐患责令立即排除；撤出人员、停产停业、停止使用、停止供电适用于重大事故隐患 (an ordinary hazard is ordered to be removed at once; the rest is for a major one).',
      'WSL 65(3)',
      'HZL-4',
    );
};

const onTheSpot = (measures: readonly string[]): boolean =>
  !measures.some((one) => one === 'suspend-production' || one === 'cut-power');

/** What cannot wait is ordered by those who are there; what stops production, by the head. */
const mayOrder = (measures: readonly string[], { actor }: Act): readonly Role[] =>
  onTheSpot(measures) && holds(actor, 'officer') ? ['officer'] : heads;

const contentOf = ({ reported: { report } }: Known, said: object) => ({
  to: report.subject.name,
  facts: report.facts,
  ...said,
  law: 'WSL 65(3)',
});

type Cut = Readonly<{ unitToldAt?: Instant; emergency?: boolean }>;

const mayCutPower = ({ unitToldAt, emergency }: Cut, act: Act): void => {
  if (!holds(act.actor, 'principal-head'))
    deny(
      'main-head-needed',
      'Electricity is cut with the approval of the main head（停止供电须经主要负责人批准）.',
      'WSL 70',
      'ENF-R8',
    );
  if (emergency) return;
  // Counted back from now: the latest moment at which the unit could have been told.
  const { due } = act.law.clock(rules.powerNotice, { start: act.now });
  if (unitToldAt === undefined || unitToldAt > due)
    refuse(
      'told-too-late',
      `停电须提前二十四小时通知单位，紧急情形除外；最早可以停电的时间：${unitToldAt === undefined ? '未通知' : plusHours(unitToldAt, 24)} (the unit is told 24 hours before).`,
      'WSL 70',
      'HAZ-D9',
    );
};
