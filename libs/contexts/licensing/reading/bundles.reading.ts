import type { Label } from '#domain/kernel';
import {
  maskedParty,
  type MatterShown,
  type Named,
  organNamed,
  type Showing,
} from '#platform/board';
import { readingOf } from '#platform/reading';
import type { MatterRow } from '#platform/registers';
import { bundleNoun } from '../bundle/bundle.noun.js';
import { deskAndApplicants } from '../desk/roles.js';
import { type BundlePart, bundleRegister, type BundleRow } from '../projections/bundle-register.js';
import { clockView, itemNamed } from './showing.js';

type BundleView = Omit<BundleRow, keyof MatterRow | 'parts'> &
  Omit<MatterShown, 'creditCode'> &
  Readonly<{
    applicantId: string;
    applicantName: string;
    applicantKind: BundleRow['partyKind'];
    leadOrgan: Named;
    status: BundleRow['stage'];
    parts: readonly (Omit<BundlePart, 'organ'> & Readonly<{ itemName: Label; organ: Named }>)[];
  }>;

const bundleView = (row: BundleRow, showing: Showing): BundleView => ({
  bundleId: row.bundleId,
  district: row.district,
  number: row.number,
  applicantId: row.partyId,
  applicantName: maskedParty(row, showing),
  applicantKind: row.partyKind,
  leadOrgan: organNamed(showing, row.organ),
  window: row.window,
  status: row.stage,
  openedOn: row.openedOn,
  completedOn: row.completedOn,
  parts: row.parts.map((part) => ({
    ...part,
    itemName: itemNamed(part.item, row.openedOn),
    organ: organNamed(showing, part.organ),
  })),
  provisional: row.provisional,
  clocks: row.clocks.map((clock) => clockView(clock, showing.now)),
  nextRule: row.nextRule,
  due: row.nextDueAt,
  dutyDue: row.dutyDueAt,
  lastEvent: row.lastEvent,
  lastEventAt: row.lastEventAt,
  revision: row.revision,
});

/** Bundles（一站式办件）with their parts and the joint limit. */
export const bundleReading = readingOf({
  noun: bundleNoun,
  register: bundleRegister,
  key: 'bundleId',
  tag: 'licensing: one stop 一站式',
  by: deskAndApplicants,
  view: bundleView,
  one: {
    summary:
      'One bundle: how far each part has come; in the past with asOf, validAt or revision（一站式办件进度、历史时点）',
  },
});
