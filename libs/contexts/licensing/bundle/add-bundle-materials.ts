import { fields, holds, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { filedMaterial } from '../application/intake/intake.events.js';
import { freshOf, mustBeFilesOfTheirOwn } from '../application/intake/materials.js';
import { mustBeOfItsOffice, takenBy } from '../desk/authority.js';
import { counter } from '../desk/roles.js';
import { openCommand } from './bundle.state.js';
import { shareOf } from './share-of.js';

/** A paper that was missing is brought once, and goes to every member that asked for it. */
export const addBundleMaterials = openCommand('AddBundleMaterials', {
  title: 'Bring papers once for all parts that ask for them（补充共享材料）',
  at: 'materials',
  by: counter,
  asks: { materials: fields.parts(filedMaterial, { about: 'Papers（材料）', min: 1 }) },
  who: ({ opened }, act) => {
    mustBeOfItsOffice(act);
    // An applicant brings papers online, whichever way the bundle came in.
    const channel = holds(act.actor, 'applicant') ? 'online' : opened.channel;
    return takenBy(act, { ...opened, channel, organ: opened.leadOrgan });
  },
  repeat: ({ materials }, bundle) => freshOf(bundle, materials).length === 0,
  stage: ({ status }) => {
    if (status !== 'open')
      refuse('bundle-completed', 'The bundle is completed（该一站式办件已经办结）.');
  },
  rule: (asked, bundle, act, { clerk }) => {
    const materials = freshOf(bundle, asked.materials);
    mustBeFilesOfTheirOwn(materials, bundle.materials);
    const shares = bundle.opened.members
      .filter(({ application }) => bundle.decided[application] === undefined)
      .map(({ application, item }) => ({
        application,
        materials: shareOf({ item }, act.validAt, materials),
      }))
      .filter((share) => share.materials.length > 0);
    if (shares.length === 0)
      refuse(
        'material-not-in-list',
        'No open item of the bundle asks for these papers（该办件未办结的事项均不需要这些材料）.',
        'LL 31',
      );
    const addedOn = localDateOf(act.validAt);
    return [{ type: 'BundleMaterialsAdded', data: { materials, shares, clerk, addedOn } }];
  },
});

export type AddBundleMaterials = MessageOf<typeof addBundleMaterials>;
