import {
  type Act,
  type Asks,
  fields,
  filledWith,
  localDateOf,
  type MessageOf,
  mustNotBeBefore,
  refuse,
  same,
  startOfDay,
} from '#domain/kernel';
import { actedBy } from '../desk/authority.js';
import { headOfTheBureau, mustBeKnown } from './who-lists.js';
import { start } from '#domain/procedure';
import { barCommand } from './bar.state.js';
import { type ListedViolator, listingClock } from './standing.js';

const { day, optional, paperNumber, text } = fields;

const asks = {
  organ: text({ about: 'Who listed（列入机关）', max: 200 }),
  decisionNumber: paperNumber({ about: 'Number of the decision（列入决定书文号）', max: 100 }),
  listedOn: day({ about: 'Listed on（列入日期）', past: true }),
  until: optional(
    day({
      about: 'Last day, where the decision says another than the law（管理期限届满日）',
    }),
  ),
};
type Asked = Asks<typeof asks> & Readonly<{ listingId: string; subject: string }>;

/**
 * Keeps what is known here of an entry on the list of serious violators (严重失信主体名单), so that
 * nobody has to be asked. A head of the bureau enters it (WSL 78): a street lists nobody, and
 * nobody is listed who is in no register. It ends after the term of the law, or the one of the
 * decision, and bars nobody by itself (BLK-D1; LIC-B8).
 */
export const noteListing = barCommand('NoteListing', {
  title: 'Note an entry on the list of serious violators（登记列入严重失信主体名单）',
  at: 'listings',
  by: ['head-of-organ', 'principal-head'],
  system: ['reaction'],
  asks,
  fills: filledWith<{ listingId: string; subject: string }>(),
  who: (_, act, { subject }) => {
    mustBeKnown(act, subject);
    headOfTheBureau(act);
  },
  repeat: (asked, { over, listings }, act) => {
    if (over.includes(asked.listingId)) return true;
    const there = listings.find(({ listingId }) => listingId === asked.listingId);
    if (!there || same(there, entryOf(asked, act).listing)) return there !== undefined;
    return refuse(
      'listing-exists',
      'Another listing already has this id（该编号已被另一名单记录使用）.',
    );
  },
  rule: (asked, _, act) => {
    const notedOn = localDateOf(act.validAt);
    if (asked.listedOn > notedOn)
      refuse('listed-in-the-future', 'Nobody is on the list yet（该主体尚未列入名单）.', 'BLK-D1');
    mustNotBeBefore(asked.listedOn, asked.until);
    const { listing, clock } = entryOf(asked, act);
    return [
      { type: 'ListingNoted', data: { listing, by: actedBy(act), notedOn, clocks: [clock] } },
    ];
  },
});

export type NoteListing = MessageOf<typeof noteListing>;

const entryOf = ({ listingId, organ, decisionNumber, listedOn, until }: Asked, act: Act) => {
  const facts = { start: startOfDay(listedOn), until };
  const name = listingClock(listingId);
  const clock = start(act, { rule: 'BLK-D1', duty: 'licence-approver', name }, facts);
  const { dueDate } = clock.set;
  const listing: ListedViolator = { listingId, organ, decisionNumber, listedOn, until: dueDate };
  return { listing, clock };
};
