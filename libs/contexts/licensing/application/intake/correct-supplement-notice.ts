import { fields, localDateOf, type MessageOf, refuse, same } from '#domain/kernel';
import { drawUp, start } from '#domain/procedure';
import { forms } from '../../documents/forms.js';
import { afterSupplement } from '../application.clocks.js';
import { materialNamed } from '../../catalogue/material-names.js';
import { type Filed, filedCommand } from '../application.shape.js';
import { holderOf, itemOf, mustBe } from '../authority.js';
import { papersOf } from '../papers.js';
import { type Lacking, lackingMaterial } from './intake.events.js';
import { lackingOf } from './materials.js';

/** Of what was told some may be taken back or put in other words; nothing may be added. */
const mustAskNoMore = ({ lacking: told = [] }: Filed, lacking: readonly Lacking[]): void => {
  const added = lacking.find(({ material }) => !told.some((one) => one.material === material));
  if (added) {
    const { en, zh } = materialNamed(added.material);
    refuse(
      'supplement-already-asked',
      `The one notice was given: ${en} cannot be added to it（补正内容已一次性告知，更正不得增加：${zh}）.`,
      'LL 32(4)',
      'LIC-S5',
    );
  }
};

/** What the list of the law asks for and is not on file cannot be let go (LL 31, 38). */
const mustAskForAllLacking = (application: Filed, lacking: readonly Lacking[]): void => {
  const { asking } = application.received;
  const missing = lackingOf(itemOf(application), asking, application.materials);
  const forgotten = missing.filter(({ id }) => !lacking.some(({ material }) => material === id));
  if (forgotten.length > 0)
    refuse(
      'supplement-not-whole',
      `These are missing still: ${forgotten.map(({ name }) => name.en).join(', ')}（下列材料仍缺，不得免除：${forgotten.map(({ name }) => name.zh).join('、')}）.`,
      'LL 32(4)',
      'LL 38',
    );
};

/**
 * Takes back what the one notice asked for without need, or puts it right, by a paper that cites it
 * (DOC-6; LL 31, 32(4)). Where nothing is outstanding then, the papers were complete when the last
 * of them came: the desk's time runs from that moment, for the mistake was the desk's.
 */
export const correctSupplementNotice = filedCommand('CorrectSupplementNotice', {
  title: 'Put the supplement notice right（更正补正告知）',
  at: 'supplement-notice/correction',
  by: ['intake-clerk'],
  asks: {
    lacking: fields.parts(lackingMaterial, {
      about: 'What is asked for in truth, none where nothing is（更正后的补正内容，可为空）',
    }),
    reason: fields.text({ about: 'Why the notice was wrong（更正理由）', max: 500 }),
  },
  who: holderOf('intake'),
  repeat: ({ lacking }, application) => same(application.lacking, lacking),
  stage: (application) => mustBe(application, 'supplement-asked'),
  rule: ({ lacking, reason }, application, act, clerk) => {
    mustAskNoMore(application, lacking);
    mustAskForAllLacking(application, lacking);
    const left = application.outstanding.filter((id) =>
      lacking.some(({ material }) => material === id),
    );
    const completeSince =
      left.length > 0 ? undefined : (application.suppliedAt ?? application.received.receivedAt);
    const documents = drawUp(papersOf(application, act), act, [
      forms.supplementCorrected,
      { lacking, reason, corrects: forms.supplement.title, law: 'LL 32(4)' },
    ]);
    const item = itemOf(application);
    const timer = {
      rule: item.intake.clock,
      duty: 'intake-clerk',
      name: afterSupplement(item),
    } as const;
    const clocks = completeSince ? [start(act, timer, { start: completeSince })] : [];
    const correctedOn = localDateOf(act.validAt);
    const data = { lacking, reason, clerk, correctedOn, completeSince, documents, clocks };
    return [{ type: 'SupplementNoticeCorrected', data }];
  },
});

export type CorrectSupplementNotice = MessageOf<typeof correctSupplementNotice>;
