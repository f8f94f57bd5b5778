import { type Act, fields, holds, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { start } from '#domain/procedure';
import { materialNamed } from '../../catalogue/material-names.js';
import { isReaction, mustBeOwn } from '../../desk/authority.js';
import { counter } from '../../desk/roles.js';
import { afterSupplement } from '../application.clocks.js';
import { type Filed, filedCommand } from '../application.shape.js';
import { holderOf, itemOf, mustBe } from '../authority.js';
import { filedMaterial, type FiledMaterial } from './intake.events.js';
import { freshOf, lackingOf, mustBelong } from './materials.js';

/** The clerk at the window; nobody when the applicant or his bundle brings them. */
const clerkOf = (application: Filed, act: Act): string | undefined => {
  mustBeOwn(act, application.received.asking.applicant);
  if (isReaction(act) || holds(act.actor, 'applicant')) return undefined;
  return holderOf('intake')(application, act);
};

/** Accepted by silence with papers missing: they can still be brought, and must be (LL 31, 32). */
const stillLacking = (application: Filed): readonly string[] =>
  application.status === 'accepted' || application.status === 'under-review'
    ? lackingOf(itemOf(application), application.received.asking, application.materials).map(
        ({ id }) => id,
      )
    : [];

const wasAsked = (application: Filed, { material }: FiledMaterial): boolean =>
  application.lacking?.some((asked) => asked.material === material) === true ||
  stillLacking(application).includes(material);

/**
 * Papers that are not on file yet. A bundle sends what it has: only what this part asked for is
 * taken from it.
 */
const broughtNow = (
  application: Filed,
  materials: readonly FiledMaterial[],
  act: Act,
): readonly FiledMaterial[] => {
  const fresh = freshOf(application, materials);
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
 * The applicant brings what was asked for, at once or piece by piece. When everything is there the
 * desk has the same time again to say yes; if it stays silent, the application counts as accepted
 * from this day (LIC-S7; LL 32(4), (5)).
 */
export const fileSupplement = filedCommand('FileSupplement', {
  title: 'Bring what was asked for（补正材料）',
  at: 'supplements',
  by: counter,
  system: ['reaction'],
  asks: { materials: fields.parts(filedMaterial, { about: 'Papers（材料）', min: 1 }) },
  who: clerkOf,
  repeat: ({ materials }, application, act) => broughtNow(application, materials, act).length === 0,
  stage: (application) => {
    if (stillLacking(application).length === 0) mustBe(application, 'supplement-asked');
  },
  rule: (asked, application, act, clerk) => {
    const item = itemOf(application);
    mustBelong(item, asked.materials, application.materials);
    const materials = broughtNow(application, asked.materials, act);
    const unasked = materials.find((paper) => !wasAsked(application, paper));
    if (unasked) {
      const { en, zh } = materialNamed(unasked.material);
      refuse(
        'material-not-asked',
        `${en} was not asked for（${zh}不在要求补正的材料之列）.`,
        'LL 32(4)',
      );
    }
    const complete = application.status === 'supplement-asked' && completes(application, materials);
    const { clock: rule } = item.intake;
    const timer = { rule, duty: 'intake-clerk', name: afterSupplement(item) } as const;
    const clocks = complete ? [start(act, timer)] : [];
    const filedAt = act.validAt;
    const filedOn = localDateOf(filedAt);
    const data = { materials, complete, filedAt, filedOn, clerk, clocks };
    return [{ type: 'SupplementFiled', data }];
  },
});

export type FileSupplement = MessageOf<typeof fileSupplement>;
