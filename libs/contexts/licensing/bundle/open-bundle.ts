import {
  type Act,
  type Command,
  type Decide,
  holds,
  localDateOf,
  refuse,
  same,
} from '#domain/kernel';
import type { FiledMaterial } from '../application/intake/intake.events.js';
import { applicantOf, organIn, personAs } from '../desk/authority.js';
import { itemOn } from '../catalogue/catalogue.js';
import { forms } from '../documents/forms.js';
import { nextDocument } from '../documents/numbered-document.js';
import type { Applicant } from '../desk/party.js';
import type { BundleMaterialsAdded, BundleOpened, Member } from './bundle.events.js';
import { type Bundle, opened } from './bundle.state.js';
import { memberId } from './bundle.stream.js';

export type OpenBundle = Command<
  'OpenBundle',
  {
    bundle: string;
    applicant: Applicant;
    channel: 'window' | 'online';
    leadOrgan: string;
    year: number;
    serial: number;
    members: readonly Omit<Member, 'application'>[];
    materials: readonly FiledMaterial[];
  }
>;
export type AddBundleMaterials = Command<
  'AddBundleMaterials',
  { materials: readonly FiledMaterial[] }
>;

const takenBy = (act: Act, of: OpenBundle['data']) => {
  if (of.channel === 'online' && holds(act.actor, 'applicant')) {
    applicantOf(act, of.applicant);
    return { window: of.leadOrgan };
  }
  const clerk = personAs(act, 'intake-clerk');
  return { clerk: clerk.id, window: clerk.capacity.organ };
};

/** Those of the papers that the item of a member asks for. */
export const shareOf = (
  member: Readonly<{ item: string }>,
  on: Act['validAt'],
  materials: readonly FiledMaterial[],
): readonly FiledMaterial[] => {
  const { materials: list } = itemOn(member.item, localDateOf(on));
  return materials.filter(({ material }) => list.some(({ id }) => id === material));
};

const mustBeOneStop = (
  members: readonly Member[],
  materials: readonly FiledMaterial[],
  act: Act,
): void => {
  if (new Set(members.map(({ item }) => item)).size < 2)
    refuse('bundle-of-one', 'A bundle（一站式办件） holds several different items.', 'LL 26');
  if (new Set(materials.map(({ material }) => material)).size !== materials.length)
    refuse('material-twice', 'A shared paper（共享材料） is handed in once.', 'LL 26');
  const used = members.flatMap((member) => shareOf(member, act.validAt, materials));
  const unused = materials.find((paper) => !used.includes(paper));
  if (unused)
    refuse('material-not-in-list', `No item of the bundle asks for ${unused.material}.`, 'LL 31');
};

/**
 * 一站式: one applicant brings several matters to one window, each paper once. Every matter becomes an application of its
 * own, reviewed by its own department at the same time as the others (S1; LL 26).
 */
export const openBundle: Decide<OpenBundle, Bundle, BundleOpened> = (asked, bundle, act) => {
  const { applicant, channel, leadOrgan, year, serial, materials } = asked;
  const taken = takenBy(act, asked);
  const members = asked.members.map((member, n) => ({
    ...member,
    application: memberId(asked.bundle, n + 1),
  }));
  if (bundle.status !== 'none')
    return same(bundle.opened.members, members) && same(bundle.opened.materials, materials)
      ? []
      : refuse('bundle-exists', 'Another bundle（一站式办件） already has this id.');
  mustBeOneStop(members, materials, act);
  const receipt = nextDocument(
    { organ: organIn(act, leadOrgan), year, serial, ordinals: {} },
    forms.receipt,
    { to: applicant.name, members, materials },
  );
  return [
    {
      type: 'BundleOpened',
      data: {
        bundle: asked.bundle,
        applicant,
        channel,
        leadOrgan,
        window: taken.window,
        clerk: taken.clerk,
        year,
        serial,
        members,
        materials,
        openedOn: localDateOf(act.validAt),
        documents: [receipt],
      },
    },
  ];
};

/** A paper that was missing is brought once, and goes to every member that asked for it. */
export const addBundleMaterials: Decide<AddBundleMaterials, Bundle, BundleMaterialsAdded> = (
  { materials },
  state,
  act,
) => {
  const bundle = opened(state);
  const { clerk } = takenBy(act, bundle.opened);
  const fresh = materials.filter((paper) => !bundle.materials.some((there) => same(there, paper)));
  if (fresh.length === 0) return [];
  if (bundle.status !== 'open')
    refuse('bundle-completed', 'The bundle（一站式办件） is completed.');
  const shares = bundle.opened.members
    .filter(({ application }) => bundle.decided[application] === undefined)
    .map((member) => ({
      application: member.application,
      materials: shareOf(member, act.validAt, fresh),
    }))
    .filter((share) => share.materials.length > 0);
  if (shares.length === 0)
    refuse('material-not-in-list', 'No open item of the bundle asks for these papers.', 'LL 31');
  const addedOn = localDateOf(act.validAt);
  return [{ type: 'BundleMaterialsAdded', data: { materials: fresh, shares, clerk, addedOn } }];
};
