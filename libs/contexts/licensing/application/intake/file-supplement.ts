import {
  type Act,
  type Command,
  type Decide,
  holds,
  localDateOf,
  refuse,
  same,
} from '#domain/kernel';
import { applicantOf, isReaction, personAs } from '../../desk/authority.js';
import { start } from '../../desk/clocks.js';
import { afterSupplement } from '../application.clocks.js';
import { type Application, type Filed, filed } from '../application.shape.js';
import { itemOf, mustBe, mustHold } from '../authority.js';
import type { FiledMaterial, SupplementFiled } from './intake.events.js';
import { lackingOf, mustBelong } from './materials.js';

export type FileSupplement = Command<'FileSupplement', { materials: readonly FiledMaterial[] }>;

type Asked = FileSupplement['data'];

const clerkOf = (application: Filed, act: Act): string | undefined => {
  if (isReaction(act)) return undefined;
  if (holds(act.actor, 'applicant')) {
    applicantOf(act, application.received.asking.applicant);
    return undefined;
  }
  const clerk = personAs(act, 'intake-clerk').id;
  mustHold(application, 'intake', clerk);
  return clerk;
};

const wasAsked = (application: Filed, { material }: FiledMaterial): boolean =>
  application.lacking?.some((asked) => asked.material === material) ?? false;

/** Papers that are not on file yet. A bundle sends what it has: only what this part asked for is taken from it. */
const freshOf = (application: Filed, { materials }: Asked, act: Act): readonly FiledMaterial[] => {
  const fresh = materials.filter(
    (paper) => !application.materials.some((there) => same(there, paper)),
  );
  if (!isReaction(act)) return fresh;
  const open = application.status === 'supplement-asked';
  return open ? fresh.filter((paper) => wasAsked(application, paper)) : [];
};

/** Nothing asked for is outstanding, and nothing of the list is lacking. */
const completes = (application: Filed, added: readonly FiledMaterial[]): boolean => {
  const brought = (id: string) => added.some(({ material }) => material === id);
  const papers = [...application.materials.filter(({ material }) => !brought(material)), ...added];
  return (
    application.outstanding.every(brought) &&
    lackingOf(itemOf(application), application.received.asking, papers).length === 0
  );
};

/**
 * The applicant brings what was asked for, at once or piece by piece. When everything is there the desk has the same
 * time again to say yes; if it stays silent, the application counts as accepted from this day (LIC-S7; LL 32(4), (5)).
 */
export const fileSupplement: Decide<FileSupplement, Application, SupplementFiled> = (
  asked,
  state,
  act,
) => {
  const application = filed(state);
  const clerk = clerkOf(application, act);
  const fresh = freshOf(application, asked, act);
  if (fresh.length === 0) return [];
  mustBe(application, 'supplement-asked');
  const item = itemOf(application);
  mustBelong(item, asked.materials);
  const unasked = fresh.find((paper) => !wasAsked(application, paper));
  if (unasked)
    refuse(
      'material-not-asked',
      `${unasked.material} was not asked for（补正范围外）.`,
      'LL 32(4)',
    );
  const complete = completes(application, fresh);
  const clock = { duty: 'intake-clerk', name: afterSupplement(item) };
  return [
    {
      type: 'SupplementFiled',
      data: {
        materials: fresh,
        complete,
        filedAt: act.validAt,
        filedOn: localDateOf(act.validAt),
        clerk,
        clocks: complete ? [start(act, item.intake.clock, { start: act.validAt }, clock)] : [],
      },
    },
  ];
};
