import type { DataOf, Fen, LocalDate, Recorded } from '#domain/kernel';
import type { CaseEvent } from './case-event.js';
import type { CaseMark } from './case-row.js';
import type { Figure } from './figure-names.js';
import { endings } from './docket-procedure.js';

type Counting<Data> = Readonly<{
  as: Figure;
  on: (data: Data) => LocalDate;
  fen?: (data: Data) => Fen;
}>;
type Counts = { readonly [Type in CaseEvent['type']]?: Counting<DataOf<CaseEvent, Type>> };

/** What each counted event is counted as, on which day, and with which money. */
const counted: Counts = {
  ClueRecorded: { as: 'clues', on: ({ recordedOn }) => recordedOn },
  CaseFiled: { as: 'filed', on: ({ filedOn }) => filedOn },
  CaseNotFiled: { as: 'not-filed', on: ({ decidedOn }) => decidedOn },
  PenaltyDecided: {
    as: 'penalties',
    on: ({ decidedOn }) => decidedOn,
    fen: ({ fineFen, confiscationFen }) => fineFen + confiscationFen,
  },
  NoPenaltyDecided: { as: 'no-penalty', on: ({ decidedOn }) => decidedOn },
  DecisionRevoked: { as: 'revoked', on: ({ revokedOn }) => revokedOn },
  CaseTransferred: { as: 'transferred', on: ({ transferredOn }) => transferredOn },
  CaseReturned: { as: 'returned', on: ({ returnedOn }) => returnedOn },
  ...endings,
  PaymentReceived: { as: 'paid', on: ({ paidOn }) => paidOn, fen: ({ fen }) => fen },
  FineCollectedOnSpot: {
    as: 'paid',
    on: ({ collectedOn }) => collectedOn,
    fen: ({ fen }) => fen,
  },
  PaymentStruck: { as: 'payments-struck', on: ({ struckOn }) => struckOn, fen: ({ fen }) => fen },
  CaseClosed: { as: 'closed', on: ({ closedOn }) => closedOn },
};

/** What an event adds to the figures of its case. */
export const marksOf = ({ id, type, data }: Recorded<CaseEvent>): readonly CaseMark[] => {
  const counting = counted[type] as Counting<CaseEvent['data']> | undefined;
  if (!counting) return [];
  return [
    { figure: counting.as, on: counting.on(data), fen: counting.fen?.(data) ?? 0, event: id },
  ];
};
