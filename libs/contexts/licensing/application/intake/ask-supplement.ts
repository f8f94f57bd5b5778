import { type Act, fields, localDateOf, type MessageOf, refuse, same } from '#domain/kernel';
import { drawUp, stop } from '#domain/procedure';
import { materialsFor } from '../../catalogue/catalogue.js';
import { materialNamed } from '../../catalogue/material-names.js';
import { forms } from '../../documents/forms.js';
import { intakeClocks } from '../application.clocks.js';
import { type Filed, filedCommand } from '../application.shape.js';
import { holderOf, itemOf, mustBe } from '../authority.js';
import { papersOf } from '../papers.js';
import { type Lacking, lackingMaterial } from './intake.events.js';
import { lackingOf, lackingSaid } from './materials.js';

/** The notice lists all that is missing, and nothing outside the published list (LL 30, 32). */
const mustBeWhole = (application: Filed, lacking: readonly Lacking[]): void => {
  const { asking } = application.received;
  const item = itemOf(application);
  const asked = new Set(lacking.map(({ material }) => material));
  if (lacking.length === 0)
    refuse(
      'nothing-asked',
      'A supplement notice asks for something（补正告知须列明需要补正的材料）.',
      'LL 32',
    );
  const { purpose, facts } = asking;
  const needed = materialsFor(item, purpose, facts).map(({ id }) => id);
  const unasked = [...asked].find((id) => !needed.includes(id));
  if (unasked !== undefined) {
    const { en, zh } = materialNamed(unasked);
    refuse(
      'material-not-in-list',
      `Only papers that this matter needs may be asked for, not ${en}（只能要求本事项所需材料，不得要求：${zh}）.`,
      'LL 31',
      'LL 32(4)',
    );
  }
  const forgotten = lackingOf(item, asking, application.materials).filter(
    ({ id }) => !asked.has(id),
  );
  const said = lackingSaid(forgotten, application.materials);
  if (forgotten.length > 0)
    refuse(
      'supplement-not-whole',
      `One notice lists everything that is missing: ${said.en} too（须一次告知全部补正内容，尚漏：${said.zh}）.`,
      'LL 32(4)',
      'LIC-S5',
    );
};

const mustBeInTime = (application: Filed, act: Act): void => {
  for (const name of intakeClocks(itemOf(application))) {
    const clock = application.clocks[name]?.set;
    if (clock && act.validAt > clock.due)
      refuse(
        'supplement-period-over',
        `The time to ask for a supplement ended on ${clock.dueDate}: the law takes silence for consent（一次告知补正的期限已于 ${clock.dueDate} 届满，逾期不告知的视为受理）.`,
        'LL 32(4)',
        clock.rule,
      );
  }
};

/**
 * Tells the applicant once, and in one list, all that is missing (LIC-S5, LIC-D1; LL 32(4)). A
 * second notice is refused.
 */
export const askSupplement = filedCommand('AskSupplement', {
  title: 'Tell once all that is missing（一次性补正告知）',
  at: 'supplement-notice',
  by: ['intake-clerk'],
  asks: {
    lacking: fields.parts(lackingMaterial, { about: 'All that is missing（一次告知全部）' }),
  },
  who: holderOf('intake'),
  repeat: ({ lacking }, { lacking: told }) => {
    if (!told || same(told, lacking)) return told !== undefined;
    return refuse(
      'supplement-already-asked',
      'The one supplement notice was given already（已作出一次性补正告知，不得再次要求补正）.',
      'LL 32(4)',
      'LIC-S5',
    );
  },
  stage: (application) => mustBe(application, 'received'),
  rule: ({ lacking }, application, act, clerk) => {
    mustBeInTime(application, act);
    mustBeWhole(application, lacking);
    const askedOn = localDateOf(act.validAt);
    const documents = drawUp(papersOf(application, act), act, [
      forms.supplement,
      { lacking, law: 'LL 32(4)' },
    ]);
    const clocks = stop(application, act.validAt, ...intakeClocks(itemOf(application)));
    return [{ type: 'SupplementAsked', data: { lacking, clerk, askedOn, documents, clocks } }];
  },
});

export type AskSupplement = MessageOf<typeof askSupplement>;
