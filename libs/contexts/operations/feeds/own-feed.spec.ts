import { localDate } from '#domain/kernel';
import { decisions, officeOn } from '#testing';
import { feedWordOf, wordMarkOf } from '../processes/feed-word.js';
import {
  type FeedOpened,
  type FeedRevoked,
  type OwnFeedCommand,
  ownFeedNoun,
} from './own-feed.noun.js';

const { act, somebody } = officeOn('2026-07-08T02:00:00Z');
const given = decisions(ownFeedNoun);
const by = act({ actor: somebody('officer') });
const open = (nth: number): OwnFeedCommand => ({
  type: 'OpenFeed',
  data: { nth, mark: `m${nth}` },
});
const revoke: OwnFeedCommand = { type: 'RevokeFeed', data: {} };
const on = localDate('2026-07-08');
const opened: FeedOpened = { type: 'FeedOpened', data: { nth: 1, mark: 'm1', openedOn: on } };
const revoked: FeedRevoked = { type: 'FeedRevoked', data: { revokedOn: on } };

describe('The calendar of one’s own deadlines（期限日历订阅）', () => {
  it('is opened once, and the same word stays until it is closed', () => {
    given().when(open(1), by).decides(opened);
    given(opened).when(open(1), by).decidesNothing();
  });

  it('is closed, and opened again under another word', () => {
    given(opened).when(revoke, by).decides(revoked);
    given(opened, revoked).when(revoke, by).decidesNothing();
    given(opened, revoked)
      .when(open(2), by)
      .decides({ type: 'FeedOpened', data: { nth: 2, mark: 'm2', openedOn: on } });
    given().when(revoke, by).refuses('no-feed');
  });

  it('is opened by a word that nobody can work out from what is kept', () => {
    const markOf = (words: string) => `keyed ${words}`.split('').toReversed().join('');
    const word = feedWordOf({ markOf }, 'chen', 1);
    expect(feedWordOf({ markOf }, 'chen', 2)).not.toBe(word);
    expect(wordMarkOf({ markOf }, word)).not.toBe(word);
    expect(wordMarkOf({ markOf }, ` ${word} `)).toBe(wordMarkOf({ markOf }, word));
  });
});
