import { fields, type MessageOf, refuse } from '#domain/kernel';
import {
  again,
  type DirectService,
  directService,
  drawUp,
  from,
  servedOn,
  start,
} from '#domain/procedure';
import { oweStep } from '../duties.js';
import { rules } from '../listing.law.js';
import { knownCommand } from '../listing.state.js';
import { forms, papersOf } from '../papers.js';
import { heads, officers, listingOfficer } from '../who-may.js';
import { confirmedOf } from './stages.js';

/** Whatever way it was served, as one type: the choice of fields says what each way proves. */
const told: fields.Field<DirectService> = directService;

/**
 * The notice reaches the subject: from that day it may speak (BLK-D14), and after it the head owes
 * a decision (BLK-D16).
 */
export const serveListingNotice = knownCommand('ServeListingNotice', {
  title: 'Serve the notice of the listing（送达列入告知书）',
  at: 'notice/service',
  by: [...officers, ...heads],
  asks: { service: told },
  late: ({ notified }) => notified?.notifiedOn,
  who: listingOfficer,
  repeat: ({ service }, { noticeServed }) =>
    again(noticeServed && { service: noticeServed.service }, { service }, 'notice-already-served'),
  stage: (listing) => {
    confirmedOf(listing);
    if (!listing.notified)
      refuse('not-notified', 'There is no notice to serve（尚未作出列入告知书）.', 'BLK-S2');
  },
  rule: ({ service }, listing, act, { id: by }) => {
    const day = servedOn(service, act);
    if (day < (listing.notified?.notifiedOn ?? day))
      refuse(
        'served-too-early',
        '送达不得早于告知书日期（it is served after it was made）.',
        'PL 61',
      );
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
