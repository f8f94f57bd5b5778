import { type CommandOf, noun, overWhen } from '#domain/kernel';
import { recomputing } from '#domain/procedure';
import { closeCandidate } from './candidate/close-candidate.js';
import { confirmCandidate } from './candidate/confirm-candidate.js';
import { noteBan, notePenaltyFell } from './candidate/note-fall.js';
import { raiseCandidate } from './candidate/raise-candidate.js';
import { hearSubject } from './deciding/hear-subject.js';
import { declineToList, listSubject } from './deciding/list-subject.js';
import { notifySubject } from './deciding/notify-subject.js';
import { reviewListing } from './deciding/review-listing.js';
import { serveListingNotice } from './deciding/serve-notice.js';
import { takeOverListing } from './deciding/take-over-listing.js';
import { applyForExit, verifyExit } from './leaving/apply-for-exit.js';
import { grantExit, refuseExit } from './leaving/answer-exit.js';
import { restoreListing } from './leaving/restore-listing.js';
import { revokeListing } from './leaving/revoke-listing.js';
import { evolveListing, listingCommand, noListing } from './listing.state.js';
import { listingStream } from './listing.stream.js';
import { listingPublicationAnswers } from './listing.went-out.js';
import { acknowledgeMeasureLifting, liftMeasure } from './measures/lift-measure.js';
import { answerMeasure, sendMeasure } from './measures/send-measure.js';
import { ringingListing } from './ring-clock.js';
import { enterInCredit, publishEntry } from './standing/publish-entry.js';
import { serveListing, serveRepairNotice } from './standing/serve-listing.js';
import { whoseListing } from './who-may.js';

/** One subject on one ground（名单事项）, from its candidate to the end of its entry. */
export const listingNoun = noun({
  stream: listingStream,
  title: 'Entry of the list of serious violators（严重失信主体名单）',
  path: 'blacklist-listings',
  whoseActs: ['M11 4', 'BLK-S4'],
  whose: whoseListing,
  whoActs: {
    certified: {
      every: ['VerifyExit'],
    },
  },
  over: ({ closed, declined, ended }) =>
    overWhen(closed !== undefined || declined !== undefined || ended !== undefined),
  initial: noListing,
  evolve: evolveListing,
  chapters: [
    {
      title: 'blacklist: candidates 拟列入线索',
      commands: [raiseCandidate, confirmCandidate, closeCandidate, notePenaltyFell, noteBan],
    },
    {
      title: 'blacklist: told, heard, decided 告知、陈述申辩、列入决定',
      commands: [
        notifySubject,
        serveListingNotice,
        hearSubject,
        reviewListing,
        listSubject,
        declineToList,
        takeOverListing,
      ],
    },
    {
      title: 'blacklist: served and published 送达、录入、公示',
      commands: [serveListing, serveRepairNotice, enterInCredit, publishEntry],
    },
    {
      title: 'blacklist: linked measures 联合惩戒措施',
      commands: [sendMeasure, answerMeasure, liftMeasure, acknowledgeMeasureLifting],
    },
    {
      title: 'blacklist: leaving the list 移出、恢复、撤销',
      commands: [
        applyForExit,
        verifyExit,
        grantExit,
        refuseExit,
        restoreListing,
        revokeListing,
        listingCommand('RecomputeClocks', recomputing),
        listingCommand('RingClock', ringingListing),
      ],
    },
    listingPublicationAnswers,
  ],
  begins: ['RaiseCandidate', 'TakeOverListing'],
  unknown: ['no-such-listing', 'There is no such entry（无此名单记录）.'],
});

export type ListingCommand = CommandOf<typeof listingNoun>;
