import { fields, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { again, drawUp } from '#domain/procedure';
import { oweStep } from '../duties.js';
import { rules } from '../hazard.law.js';
import { knownCommand } from '../hazard.state.js';
import { forms, papersOf } from '../papers.js';
import { listedNow } from '../stages.js';
import { headOfLister, headWhoLists, heads } from '../who-may.js';
import { levelNow } from './listed-above.js';
import type { Level } from './listing.events.js';

const { oneOf, optional, text } = fields;

const isHere = (level: Level): level is 'street' | 'district' =>
  level === 'street' || level === 'district';

/**
 * Up or down（升级、降级）: the lister of the new level takes it over; the limit and the count of
 * extensions go on (HAZ-S15). City and province list by a notice of their own, which is referred
 * to.
 */
export const changeLevel = knownCommand('ChangeLevel', {
  title: 'List at another level（挂牌升级、降级）',
  at: 'level',
  by: heads,
  asks: {
    level: oneOf(['street', 'district', 'city', 'province'], { about: 'New level（新层级）' }),
    reference: optional(
      text({ about: 'Notice of the city or province（上级挂牌文号）', max: 100 }),
    ),
    reason: text({ about: 'Why（理由）' }),
  },
  who: (hazard, act, { level }) =>
    isHere(level) ? headWhoLists(hazard, act, level) : headOfLister(hazard, act),
  repeat: ({ level, reference, reason }, { level: before }) =>
    again(
      before && { level: before.level, reference: before.reference, reason: before.reason },
      { level, reference, reason },
      'level-changed-otherwise',
    ),
  stage: (hazard, _, { level, reference }) => {
    listedNow(hazard);
    if (level === levelNow(hazard))
      refuse('same-level', 'It is listed at that level（已在该层级挂牌）.', 'HAZ-S15');
    if (!isHere(level) && reference === undefined)
      refuse(
        'reference-missing',
        'Name the notice of the city or province（须写明上级挂牌文号）.',
        'HAZ-S15',
      );
  },
  rule: (said, hazard, act, { id: by, capacity: { organ: lister } }) => {
    const changedOn = localDateOf(act.now);
    const content = { ...said, subject: hazard.reported.report.subject, limit: hazard.limit };
    return [
      {
        type: 'LevelChanged',
        data: {
          ...said,
          lister,
          changedOn,
          by,
          documents: drawUp(papersOf(hazard, lister), act, [
            forms.level,
            { ...content, changedOn },
          ]),
          clocks: [oweStep(act, hazard, rules.reportUp)],
        },
      },
    ];
  },
});

export type ChangeLevel = MessageOf<typeof changeLevel>;
