import type { Instant, Label } from '#domain/kernel';
import { type AccidentRow, gradeNames, type OrderNow } from '../projections/accident-row.js';

/**
 * An ordered action as the organ that owes it reads it（本机关承办的落实事项）: what its order
 * needs, and nothing else of the file. Who died or was hurt, what was said, and what others owe
 * stand in the file of the accident, which is not theirs.
 */
export type OrderedAction = Readonly<
  Pick<OrderNow, 'item' | 'kind' | 'what' | 'organ' | 'due' | 'stage'> & {
    accidentId: string;
    unitName: string;
    occurredAt: Instant;
    gradeName: Label | null;
  }
>;

type Row = Readonly<
  Pick<AccidentRow, 'accidentId' | 'partyName' | 'occurredAt' | 'grade' | 'orders'>
>;

/** The actions that one of those organs owes; all of them for whoever reads all. */
export const actionsOf = (
  rows: readonly Row[],
  organs: readonly string[] | undefined,
): readonly OrderedAction[] =>
  rows
    .flatMap(({ accidentId, partyName, occurredAt, grade, orders }) =>
      orders
        .filter(({ organ }) => organs === undefined || organs.includes(organ))
        .map(({ item, kind, what, organ, due, stage }) => ({
          accidentId,
          unitName: partyName,
          occurredAt,
          gradeName: grade && gradeNames[grade],
          item,
          kind,
          what,
          organ,
          due,
          stage,
        })),
    )
    .toSorted((a, b) => (a.due < b.due ? -1 : 1));
