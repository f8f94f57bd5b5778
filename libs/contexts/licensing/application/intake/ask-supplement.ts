import { type Act, type Command, type Decide, localDateOf, refuse, same } from '#domain/kernel';
import { personAs } from '../../desk/authority.js';
import { stop } from '../../desk/clocks.js';
import { forms } from '../../documents/forms.js';
import { intakeClocks } from '../application.clocks.js';
import { type Application, type Filed, filed } from '../application.shape.js';
import { itemOf, mustBe, mustHold } from '../authority.js';
import type { Lacking, SupplementAsked } from './intake.events.js';
import { lackingOf } from './materials.js';
import { paper } from '../papers.js';

export type AskSupplement = Command<'AskSupplement', { lacking: readonly Lacking[] }>;

/** The notice lists all that is missing, and nothing outside the published list (LL 30, 32). */
const mustBeWhole = (application: Filed, lacking: readonly Lacking[]): void => {
  const { asking } = application.received;
  const item = itemOf(application);
  const asked = new Set(lacking.map(({ material }) => material));
  if (lacking.length === 0)
    refuse('nothing-asked', 'A supplement notice（补正告知） asks for something.', 'LL 32');
  if ([...asked].some((id) => !item.materials.some((material) => material.id === id)))
    refuse(
      'material-not-in-list',
      'Only papers of the list（材料清单） may be asked for.',
      'LL 31',
    );
  const forgotten = lackingOf(item, asking, application.materials).filter(
    ({ id }) => !asked.has(id),
  );
  if (forgotten.length > 0)
    refuse(
      'supplement-not-whole',
      `One notice lists everything（一次告知）; missing in it: ${forgotten.map(({ name }) => name.zh).join('、')}.`,
      'LL 32(4)',
      'LIC-S5',
    );
};

const mustBeInTime = (application: Filed, act: Act): void => {
  for (const name of intakeClocks(itemOf(application))) {
    const clock = application.clocks[name];
    if (clock && act.validAt > clock.due)
      refuse(
        'supplement-period-over',
        `The time to ask for a supplement ended on ${clock.dueDate}: the law takes silence for consent（视为受理）.`,
        'LL 32(4)',
        clock.rule,
      );
  }
};

/** Tells the applicant once, and in one list, all that is missing (LIC-S5, LIC-D1; LL 32(4)). A second notice is refused. */
export const askSupplement: Decide<AskSupplement, Application, SupplementAsked> = (
  { lacking },
  state,
  act,
) => {
  const application = filed(state);
  const clerk = personAs(act, 'intake-clerk').id;
  if (application.lacking) {
    if (same(application.lacking, lacking)) return [];
    refuse(
      'supplement-already-asked',
      'The one supplement notice（一次性补正告知） was given already.',
      'LL 32(4)',
      'LIC-S5',
    );
  }
  mustBe(application, 'received');
  mustHold(application, 'intake', clerk);
  mustBeInTime(application, act);
  mustBeWhole(application, lacking);
  const item = itemOf(application);
  return [
    {
      type: 'SupplementAsked',
      data: {
        lacking,
        clerk,
        askedOn: localDateOf(act.validAt),
        documents: [paper(application, act, forms.supplement, { lacking, law: 'LL 32(4)' })],
        clocks: stop(application.clocks, intakeClocks(item), act.validAt),
      },
    },
  ];
};
