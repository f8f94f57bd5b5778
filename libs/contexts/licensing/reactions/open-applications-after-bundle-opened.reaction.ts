import type { Reaction } from '#domain/kernel';
import type { BundleEvent } from '../bundle/bundle.events.js';
import { bundleStream } from '../bundle/bundle.stream.js';
import { itemOn } from '../catalogue/catalogue.js';
import { applicationStream } from '../application/application.stream.js';

const { category } = applicationStream;

/** Every matter of a bundle becomes an application of its own; what comes to the bundle reaches those it concerns. */
export const openApplicationsAfterBundleOpened: Reaction<BundleEvent> = {
  name: 'open-applications-after-bundle-opened',
  from: bundleStream,
  on: {
    BundleOpened: (opened) =>
      opened.members.map((member) => {
        const { materials: list } = itemOn(member.item, opened.openedOn);
        return {
          category,
          id: member.application,
          type: 'ReceiveApplication',
          data: {
            asking: {
              applicationId: member.application,
              item: member.item,
              purpose: member.purpose,
              applicant: opened.applicant,
              facts: member.facts,
              channel: opened.channel,
              licence: member.licence,
              changes: member.changes,
              bundle: opened.bundle,
            },
            organ: member.organ,
            year: member.year,
            serial: member.serial,
            materials: opened.materials.filter(({ material }) =>
              list.some(({ id }) => id === material),
            ),
            clerk: opened.clerk,
            window: opened.window,
          },
        };
      }),
    BundleMaterialsAdded: ({ shares }) =>
      shares.map(({ application, materials }) => ({
        category,
        id: application,
        type: 'FileSupplement',
        data: { materials },
      })),
    BundleExtended: ({ members, amount, reason, approver }) =>
      members.map((id) => ({
        category,
        id,
        type: 'ExtendDecision',
        data: { amount, reason, approver },
      })),
  },
};
