import { type MessageOf, refuse } from '#domain/kernel';
import { again, directService, drawUp, type Fact, from, start } from '#domain/procedure';
import { oweStep } from '../duties.js';
import { rules } from '../listing.law.js';
import { type Known, knownCommand } from '../listing.state.js';
import { forms, papersOf } from '../papers.js';
import { servedAfter } from '../served-after.js';
import { heads, officers, listingOfficer } from '../who-may.js';
import type { SubjectNotified } from './deciding.events.js';
import { confirmedOf } from './stages.js';

/** The notice that was made, for a candidate that was confirmed. */
const notifiedOf = (listing: Known): Fact<SubjectNotified> => {
  confirmedOf(listing);
  return (
    listing.notified ??
    refuse('not-notified', 'There is no notice to serve（尚未作出列入告知书）.', 'BLK-S2')
  );
};

/**
 * The notice reaches the subject: from that day it may speak (BLK-D14), and after it the head owes
 * a decision (BLK-D16).
 */
export const serveListingNotice = knownCommand('ServeListingNotice', {
  title: 'Serve the notice of the listing（送达列入告知书）',
  at: 'notice/service',
  by: [...officers, ...heads],
  asks: { service: directService },
  late: ({ notified }) => notified?.notifiedOn,
  who: listingOfficer,
  repeat: ({ service }, { noticeServed }) =>
    again(noticeServed && { service: noticeServed.service }, { service }, 'notice-already-served'),
  stage: notifiedOf,
  rule: ({ service }, listing, act, { id: by }) => {
    const day = servedAfter(service, notifiedOf(listing).notifiedOn, act, '告知书');
    const words = start(act, { rule: rules.words, duty: 'holder' }, from(day));
    const content = { paper: forms.notice.title, service, servedOn: day, by };
    return [
      {
        type: 'ListingNoticeServed',
        data: {
          service,
          servedOn: day,
          by,
          documents: drawUp(papersOf(listing), act, [forms.noticeProof, content]),
          clocks: [words, oweStep(act, listing.about, rules.decide, from(words.set.dueDate))],
        },
      },
    ];
  },
});

export type ServeListingNotice = MessageOf<typeof serveListingNotice>;
