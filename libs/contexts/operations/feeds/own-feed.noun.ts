import {
  commandsOf,
  type Event,
  type Evolve,
  filledWith,
  knownTo,
  label,
  type LabelsOf,
  type LocalDate,
  localDateOf,
  type MessageOf,
  noun,
  refuse,
  type StreamKind,
} from '#domain/kernel';
import { staff } from '../filters/keep-filter.js';

// The calendar of one's own deadlines, for a program that cannot sign in（期限日历订阅）. These
// names and fields are what is stored: of the word that opens it, a mark.

export type FeedOpened = Event<'FeedOpened', { nth: number; mark: string; openedOn: LocalDate }>;
export type FeedRevoked = Event<'FeedRevoked', { revokedOn: LocalDate }>;
export type OwnFeedEvent = FeedOpened | FeedRevoked;

/** What each is called in a history. An event without its row does not compile. */
export const ownFeedLabels: LabelsOf<OwnFeedEvent> = {
  FeedOpened: label('Calendar opened', '开通期限日历订阅'),
  FeedRevoked: label('Calendar closed', '停用期限日历订阅'),
};

/** Whether it is open, and how often it was opened so far. */
export type OwnFeed = Readonly<{ nth: number; open?: FeedOpened['data'] }>;

const initial: OwnFeed = { nth: 0 };

const evolve: Evolve<OwnFeed, OwnFeedEvent> = {
  FeedOpened: (_, open) => ({ nth: open.nth, open }),
  FeedRevoked: ({ nth }) => ({ nth }),
};

/** One stream for each person, under the id the person has in the registry. */
export const ownFeedStream: StreamKind<OwnFeedEvent> = {
  category: 'operationsOwnFeed',
  upcasters: {},
  knows: knownTo(evolve),
  takesBack: { FeedRevoked: { of: ['FeedOpened'] } },
};

const feedCommand = commandsOf<OwnFeed, OwnFeedEvent>(undefined, 'kept');

/** Opens the calendar of one's own deadlines under a new word（开通期限日历订阅）. */
const openFeed = feedCommand('OpenFeed', {
  title: 'Open the calendar of my deadlines（开通期限日历订阅）',
  at: '',
  by: staff,
  asks: {},
  fills: filledWith<Readonly<{ nth: number; mark: string }>>(),
  repeat: (_, { open }) => open !== undefined,
  rule: ({ nth, mark }, _, { now }) => [
    { type: 'FeedOpened', data: { nth, mark, openedOn: localDateOf(now) } },
  ],
});

/** Closes it: the word that was given away opens nothing any more（停用期限日历订阅）. */
const revokeFeed = feedCommand('RevokeFeed', {
  title: 'Close the calendar of my deadlines（停用期限日历订阅）',
  at: '/calendar-feeds/revocation',
  by: staff,
  asks: {},
  repeat: (_, { nth, open }) => nth > 0 && open === undefined,
  stage: ({ open }) => {
    if (!open) refuse('no-feed', 'No calendar was opened（未开通期限日历订阅）.');
  },
  rule: (_, __, { now }) => [{ type: 'FeedRevoked', data: { revokedOn: localDateOf(now) } }],
});

export type OwnFeedCommand = MessageOf<typeof openFeed | typeof revokeFeed>;

/** The calendar of one’s own deadlines（期限日历订阅）. */
export const ownFeedNoun = noun({
  stream: ownFeedStream,
  title: 'Calendar of one’s own deadlines（期限日历订阅）',
  path: 'calendar-feeds',
  whoActs: {
    // What somebody keeps for himself lies under his own id.
    ofAnyOrgan: {
      every: ['OpenFeed', 'RevokeFeed'],
    },
  },
  initial,
  evolve,
  chapters: [{ title: 'calendar feeds 期限日历订阅', commands: [openFeed, revokeFeed] }],
  begins: ['OpenFeed', 'RevokeFeed'],
  unknown: ['no-feed', 'No calendar was opened（未开通期限日历订阅）.'],
});
