import { createHash } from 'node:crypto';
import { asSearched, type Event, type Instant, refuse } from '#domain/kernel';
import { free, held, onRecord, reservation } from '#domain/procedure';
import type { Item } from '../catalogue/item.js';

/** The item, and why it is another matter than one that is there already（另行申请的理由）. */
export type SameGrant = Readonly<{ item: string; alongside?: string }>;

/** It is about to be applied for, or granted, in one file: in no other. */
export type GrantHeld = Event<
  'GrantHeld',
  SameGrant & { file: string; attempt: string; at: Instant }
>;
/** The application of that file is on record; its licence bears the same id. */
export type GrantTaken = Event<'GrantTaken', SameGrant & { file: string }>;
/** It came to nothing, or the licence has ended: it may be applied for anew. */
export type GrantReleased = Event<'GrantReleased', { file: string; reason: string }>;
export type OwnGrantEvent = GrantHeld | GrantTaken | GrantReleased;

/**
 * One application and one licence of an item for one holder over all files of the
 * district（同一申请只办一次） (LL 12, 50).
 */
export const ownGrantNoun = reservation<SameGrant, OwnGrantEvent>({
  stream: { category: 'licensingOwnGrant', upcasters: {} },
  title: 'Own grant（同一许可）',
  writes: {
    held: ({ matter, attempt, details, since }) => ({
      type: 'GrantHeld',
      data: { file: matter, ...details, attempt, at: since },
    }),
    onRecord: ({ matter, details }) => ({
      type: 'GrantTaken',
      data: { file: matter, ...details },
    }),
    released: ({ matter, reason }) => ({ type: 'GrantReleased', data: { file: matter, reason } }),
  },
  evolve: {
    GrantHeld: (was, { file, attempt, at, ...details }) =>
      held(was, { matter: file, attempt, details, since: at }),
    GrantTaken: (_, { file, ...details }) => onRecord(file, details),
    GrantReleased: () => free,
  },
  taken: ({ matter }) =>
    refuse(
      'applied-for-already',
      `The holder has an application or a licence of this item, ${matter}: go on with that one, ask for its change or renewal, or say why this is another matter（该申请人就本事项已有在办申请或者有效许可证 ${matter}：请办理该件，或者申请变更、延续；另一经营场所或者依法重新申请的，请写明另行申请的理由）.`,
      'LL 49',
      'LL 50',
    ),
});

/** What is granted once to one holder, until it is renewed or has ended. */
export const isGrantedOnce = ({ kind, renewal }: Pick<Item, 'kind' | 'renewal'>): boolean =>
  kind === 'licence' && renewal !== undefined;

/** Id of its stream. A digest, so that no stream name tells who applies. */
export const ownGrantId = (holder: string, { item, alongside = '' }: SameGrant): string =>
  createHash('sha256')
    .update(`${holder}|${item}|${asSearched(alongside)}`)
    .digest('hex');
