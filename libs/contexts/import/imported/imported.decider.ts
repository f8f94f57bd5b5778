import type { Decider, Evolve, Instant } from '#domain/kernel';
import type { ImportedEvent, ImportedType, Money, Result, Told } from './imported.events.js';
import { type ImportedCase, type ImportedOutcome, noImportedCase } from './imported.state.js';

type Says = Readonly<{
  amount?: Money;
  cost?: Money;
  total?: Money;
  result?: Result;
}>;
type Adds = (state: ImportedCase, says: Says) => Partial<ImportedCase>;

/** Nothing but what every fact says. */
const silent: Adds = () => ({});

const ends =
  (outcome: ImportedOutcome): Adds =>
  () => ({ outcome });

const imposed: Adds = ({ imposedMinor }, { amount }) => ({
  imposedMinor: amount?.minor ?? imposedMinor,
});

const costs: Adds = ({ costMinor }, { cost }) => ({ costMinor: costMinor + (cost?.minor ?? 0) });

const paid: Adds = ({ paidMinor }, { amount, total }) => ({
  paidMinor: total?.minor ?? paidMinor + (amount?.minor ?? 0),
});

const decided: Adds = (_, { result }) =>
  result === 'granted' || result === 'refused' ? { outcome: result } : {};

const adds: { readonly [Type in ImportedType]: Adds } = {
  ImportedFineImposed: imposed,
  ImportedNoticeSent: costs,
  ImportedNoticeServed: silent,
  ImportedSurchargeAdded: imposed,
  ImportedPaymentReceived: paid,
  ImportedCollectionRequested: ends('sent-to-collection'),
  ImportedReviewRequested: silent,
  ImportedReviewForwarded: silent,
  ImportedReviewDecided: silent,
  ImportedReviewResultServed: silent,
  ImportedLitigationFiled: silent,
  ImportedApplicationReceived: costs,
  ImportedApplicationAccepted: silent,
  ImportedSupplementRequested: silent,
  ImportedApplicationDecided: decided,
  ImportedLicenceIssued: ends('granted'),
  ImportedApplicationWithdrawn: ends('withdrawn'),
  ImportedStepTaken: (state, says) => ({ ...costs(state, says), ...decided(state, says) }),
};

const span = ({ openedAt, lastAt }: ImportedCase, at: Instant) => ({
  openedAt: openedAt !== null && openedAt < at ? openedAt : at,
  lastAt: lastAt !== null && lastAt > at ? lastAt : at,
});

const moneyAndResult = (state: ImportedCase, { amount, cost, total, result }: Says) => ({
  currency: (amount ?? cost ?? total)?.currency ?? state.currency,
  result: result ?? state.result,
});

const common = (state: ImportedCase, type: string, data: Told & Says): ImportedCase => {
  const { source, at } = data;
  return {
    ...state,
    ...data.traits,
    ...span(state, at),
    ...moneyAndResult(state, data),
    sourceCase: source.case,
    mapper: source.mapper,
    lastActivity: data.activity,
    lastFact: type,
    activities: state.activities + 1,
    doubts: state.doubts + source.doubts.length,
  };
};

/** What is annulled ends the case; a fine that is paid in full ends it until more is added. */
const settled = (state: ImportedCase): ImportedCase => {
  const due = state.imposedMinor + state.costMinor;
  if (state.result?.startsWith('annulled')) return { ...state, outcome: 'annulled' };
  if (state.imposedMinor > 0 && state.paidMinor >= due) return { ...state, outcome: 'paid' };
  return state.outcome === 'paid' ? { ...state, outcome: null } : state;
};

const take =
  (type: ImportedType) =>
  (state: ImportedCase, data: Told & Says): ImportedCase => {
    const told = common(state, type, data);
    return settled({ ...told, ...adds[type](told, data) });
  };

const types = Object.keys(adds) as ImportedType[];

/**
 * Imported cases have no commands: nobody here decides in them, they are only told. What each fact
 * makes of the case serves the docket, the past and the replay.
 */
export const importedDecider: Decider<never, ImportedCase, ImportedEvent> = {
  initial: noImportedCase,
  decide: {},
  evolve: Object.fromEntries(types.map((type) => [type, take(type)])) as Evolve<
    ImportedCase,
    ImportedEvent
  >,
};
