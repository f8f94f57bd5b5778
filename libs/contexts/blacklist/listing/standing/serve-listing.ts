import { fields, type MessageOf, refuse } from '#domain/kernel';
import { again, directService, drawUp, from } from '#domain/procedure';
import { done, oweStep } from '../duties.js';
import { rules } from '../listing.law.js';
import { knownCommand, standingNow } from '../listing.state.js';
import { forms, papersOf } from '../papers.js';
import { servedAfter } from '../served-after.js';
import { heads, office, officers } from '../who-may.js';

const { flag } = fields;

/**
 * Decision and notice on credit repair reach the subject together, on one receipt（两书同达；
 * BLK-S13, CRD-8). Served without the notice the decision is served all the same, and the notice is
 * owed (E68). A restoration is served as the listing was (BLK-S9).
 */
export const serveListing = knownCommand('ServeListing', {
  title: 'Serve the decision and the notice on repair（列入决定书、信用修复告知书送达）',
  at: 'decision/service',
  by: [...officers, ...heads],
  asks: {
    service: directService,
    withRepairNotice: flag({
      about: 'With the notice on credit repair（信用修复告知书一并送达）',
    }),
  },
  late: ({ entry }) => entry?.listedOn,
  who: office,
  repeat: ({ service, withRepairNotice }, { served }) =>
    again(
      served && { service: served.service, withRepairNotice: served.papers.length > 1 },
      { service, withRepairNotice },
      'already-served',
    ),
  stage: standingNow,
  rule: ({ service, withRepairNotice }, listing, act, { id: by }) => {
    const day = servedAfter(service, standingNow(listing).entry.listedOn, act);
    const decision = listing.restored ? forms.restored : forms.decision;
    const names = [decision.title, ...(withRepairNotice ? ['信用修复告知书'] : [])];
    const owed = withRepairNotice
      ? []
      : [oweStep(act, listing.about, rules.repairNotice, from(day))];
    return [
      {
        type: 'ListingServed',
        data: {
          papers: withRepairNotice ? ['decision', 'repair-notice'] : ['decision'],
          service,
          servedOn: day,
          by,
          documents: drawUp(papersOf(listing), act, [
            forms.serviceProof,
            { papers: names, service, servedOn: day, by },
          ]),
          clocks: [...done(listing, act, rules.serve), ...owed],
        },
      },
    ];
  },
});

/** The notice on credit repair that was left out is served on a receipt of its own (E68). */
export const serveRepairNotice = knownCommand('ServeRepairNotice', {
  title: 'Serve the notice on repair that was left out（补送信用修复告知书）',
  at: 'repair-notice/service',
  by: [...officers, ...heads],
  asks: { service: directService },
  late: ({ served }) => served?.servedOn,
  who: office,
  repeat: ({ service }, { repairNotice }) =>
    again(repairNotice && { service: repairNotice.service }, { service }, 'notice-already-served'),
  stage: (listing) => {
    standingNow(listing);
    if (!listing.served)
      refuse('not-served', 'The decision is served first（须先送达决定书）.', 'BLK-S13');
    if (listing.served.papers.length > 1)
      refuse('went-with-it', '信用修复告知书已一并送达（the notice went with it）.', 'CRD-8');
  },
  rule: ({ service }, listing, act, { id: by }) => {
    const day = servedAfter(
      service,
      listing.served?.servedOn ?? standingNow(listing).entry.listedOn,
      act,
    );
    return [
      {
        type: 'RepairNoticeServed',
        data: {
          service,
          servedOn: day,
          by,
          documents: drawUp(papersOf(listing), act, [
            forms.repairProof,
            { paper: '信用修复告知书', service, servedOn: day, by },
          ]),
          clocks: done(listing, act, rules.repairNotice),
        },
      },
    ];
  },
});

export type ServeListing = MessageOf<typeof serveListing>;
export type ServeRepairNotice = MessageOf<typeof serveRepairNotice>;
