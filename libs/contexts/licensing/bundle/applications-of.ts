import type { ReceiveApplication } from '../application/intake/receive-application.js';
import { itemOn } from '../catalogue/catalogue.js';
import type { BundleOpened, Member } from './bundle.events.js';

/** The application that a part of a bundle becomes, and its id. */
type Part = Readonly<{ id: string }> & ReceiveApplication;

/** Whether several departments handle it together（联合办理） (LL 26). */
export const isJoint = (members: readonly Pick<Member, 'organ'>[]): boolean =>
  new Set(members.map(({ organ }) => organ)).size > 1;

/**
 * Every matter of a bundle as an application of its own, each with those of the shared papers that
 * its item asks for.
 */
export const applicationsOf = (opened: BundleOpened['data']): readonly Part[] => {
  const { applicant, channel, bundle, clerk, window, openedOn, materials } = opened;
  const sameOrgan = isJoint(opened.members) ? undefined : true;
  return opened.members.map(({ application, organ, year, serial, ...what }) => {
    const { item, purpose, facts, licence, changes, alongside } = what;
    const { materials: list } = itemOn(item, openedOn);
    return {
      id: application,
      type: 'ReceiveApplication',
      data: {
        asking: {
          applicationId: application,
          item,
          purpose,
          applicant,
          facts,
          channel,
          licence,
          changes,
          alongside,
          bundle,
          sameOrgan,
        },
        organ,
        year,
        serial,
        materials: materials.filter(({ material }) => list.some(({ id }) => id === material)),
        clerk,
        window,
      },
    };
  });
};
