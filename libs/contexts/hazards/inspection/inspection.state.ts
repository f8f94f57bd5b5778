import { commandsOf, commandsOnThe, type LocalDate, own, refuse, unknown } from '#domain/kernel';
import { clockChanges, evolving, type Fact, type Matter, noMatter } from '#domain/procedure';
import type { InspectionEvent } from './inspection.events.js';
import type * as orders from './orders/orders.events.js';
import type * as visit from './visit/visit.events.js';

/** A corrective order and what became of it. */
export type OrderOnFile = orders.Order &
  Readonly<{
    orderedOn: LocalDate;
    /** Looked at on request and not yet done, while its time ran（限期内复查）. */
    notYet?: Fact<orders.ReInspected>;
    asked?: Fact<orders.MoreTimeAsked>;
    answered?: Fact<orders.MoreTimeAnswered>;
    reInspectionAsked?: Fact<orders.ReInspectionAsked>;
    due?: LocalDate;
    reInspected?: Fact<orders.ReInspected>;
    dailyPenalty?: Fact<orders.DailyPenaltyChecked>;
    listing?: Fact<orders.ListingChecked>;
  }>;

/** One inspection: what its decisions need to remember. */
export type Inspection = Matter &
  Readonly<{
    planned?: Fact<visit.InspectionPlanned>;
    /** It is not made after all（取消检查）. */
    withdrawn?: Fact<visit.InspectionWithdrawn>;
    recorded?: Fact<visit.InspectionRecorded>;
    refused?: Fact<visit.InspectionRefused>;
    /** Measures on site that stand. */
    measures: readonly Fact<visit.MeasureOrdered>[];
    lifted: readonly Fact<visit.MeasureLifted>[];
    handedOver: readonly Fact<visit.FindingHandedOver>[];
    orders: Readonly<Record<string, OrderOnFile>>;
  }>;

/** Nothing is planned. */
export const noInspection: Inspection = {
  ...noMatter,
  measures: [],
  lifted: [],
  handedOver: [],
  orders: {},
};

/** An inspection that was planned. */
export type Planned = Inspection & Readonly<{ planned: Fact<visit.InspectionPlanned> }>;

/** The inspection, or 404. */
export const planned = (inspection: Inspection): Planned =>
  inspection.planned
    ? { ...inspection, planned: inspection.planned }
    : unknown('no-such-inspection', 'There is no such inspection（无此检查）.');

/** The order of that id, or 404. */
export const orderOf = ({ orders: all }: Inspection, orderId: string): OrderOnFile =>
  own(all, orderId) ?? unknown('no-such-order', 'There is no such order（无此责令整改）.');

/** It was not withdrawn: then nobody comes under it any more. */
export const notWithdrawn = ({ withdrawn }: Inspection): void => {
  if (withdrawn)
    refuse(
      'inspection-withdrawn',
      '该检查已取消，需要检查的请另行制定检查方案 (it was withdrawn: plan another one).',
      'INS-1',
    );
};

/** Declares commands that may begin an inspection. */
export const inspectionCommand = commandsOf<Inspection, InspectionEvent>(undefined, 'kept');
/** Declares commands on an inspection that was planned. */
export const plannedCommand = commandsOnThe<Inspection, Planned, InspectionEvent>(planned, 'kept');

/** Looked at before the time was over and not yet done: the order runs on (INS-6). */
export const isNotYet = ({
  corrected,
  uncorrected,
}: Pick<Fact<orders.ReInspected>, 'corrected' | 'uncorrected'>): boolean =>
  !corrected && uncorrected === undefined;

const inOrder = (
  { orders: all }: Inspection,
  orderId: string,
  change: (was: OrderOnFile) => Partial<OrderOnFile>,
): Partial<Inspection> => {
  const was = own(all, orderId);
  return was ? { orders: { ...all, [orderId]: { ...was, ...change(was) } } } : {};
};

const without = <T extends Readonly<{ findingId: string }>>(
  all: readonly T[],
  { findingId }: Readonly<{ findingId: string }>,
): readonly T[] => all.filter((one) => one.findingId !== findingId);

export const evolveInspection = evolving<Inspection, InspectionEvent>({
  InspectionPlanned: (_, one) => ({ planned: one }),
  InspectionWithdrawn: (_, withdrawn) => ({ withdrawn }),
  InspectionRecorded: (_, recorded) => ({ recorded }),
  InspectionRefused: (_, refused) => ({ refused }),
  MeasureOrdered: ({ measures, lifted }, one) => ({
    measures: [...measures, one],
    lifted: without(lifted, one),
  }),
  MeasureLifted: ({ measures, lifted }, one) => ({
    measures: without(measures, one),
    lifted: [...lifted, one],
  }),
  FindingHandedOver: ({ handedOver }, one) => ({ handedOver: [...handedOver, one] }),
  CorrectionOrdered: ({ orders: all }, { order, orderedOn }) => ({
    orders: { ...all, [order.orderId]: { ...order, orderedOn } },
  }),
  MoreTimeAsked: (was, asked) =>
    inOrder(was, asked.orderId, () => ({ asked, answered: undefined })),
  MoreTimeAnswered: (was, answered) =>
    inOrder(was, answered.orderId, ({ asked, until }) => ({
      answered,
      until: answered.granted ? (asked?.until ?? until) : until,
    })),
  ReInspectionAsked: (was, reInspectionAsked) =>
    inOrder(was, reInspectionAsked.orderId, () => ({ reInspectionAsked })),
  CorrectionDue: (was, { orderId, until: due }) => inOrder(was, orderId, () => ({ due })),
  ReInspected: (was, reInspected) =>
    inOrder(was, reInspected.orderId, () =>
      isNotYet(reInspected)
        ? { notYet: reInspected, reInspectionAsked: undefined }
        : { reInspected },
    ),
  DailyPenaltyChecked: (was, dailyPenalty) =>
    inOrder(was, dailyPenalty.orderId, () => ({ dailyPenalty })),
  ListingChecked: (was, listing) => inOrder(was, listing.orderId, () => ({ listing })),
  ...clockChanges,
});
