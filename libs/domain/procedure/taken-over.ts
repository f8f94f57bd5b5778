import { type Act, fields, type LocalDate, refuse } from '#domain/kernel';
import { type SeriesKind, seriesId, yearOfNumber } from './series.js';

const { day, shape, text } = fields;

const told = shape('TakenOver', {
  on: day({
    about: 'Day on which it was done on paper（原办理日期）',
    past: true,
    example: '2024-03-01',
  }),
  source: text({ about: 'The paper it is taken from（依据的原件）', max: 200 }),
});

/**
 * What is said of a thing that began on paper before the district began here（历史事项补录）: a
 * fact with its own day and its source. It marks the thing for ever.
 */
export type TakenOver = fields.Of<typeof told>;

/** The field of a command that does nothing but take over. */
export const takenOverAlways = fields.part(told, {
  about: 'Taken over from paper: its day, and the paper that says so（补录的原件及其日期）',
});

/** The field by which a command takes such a thing over; left out where nothing is taken over. */
export const takenOverField = fields.optional(
  fields.part(told, {
    about: 'Taken over from paper: done before the organ kept its matters here（历史事项补录）',
  }),
);

/**
 * Only what was done before the organ kept its matters here is taken over: what came later goes the
 * way of the law, and nobody enters an act of will as if it had been done before (E50). Refuses for
 * an organ that was never entered: nobody can tell what was before.
 */
export const mustBeFromBefore = (
  { registry }: Pick<Act, 'registry'>,
  organ: string,
  { on }: TakenOver,
): void => {
  const since: LocalDate | undefined = registry.organ(organ)?.keptHereSince;
  if (since === undefined)
    refuse(
      'organ-never-entered',
      'This organ was never entered here: nothing of it can be taken over（该机关未在本系统登记，不能补录其历史事项）.',
      'E50',
    );
  if (on >= since)
    refuse(
      'not-from-before',
      `自 ${since} 起该机关的事项在本系统办理，${on} 的事项须按程序办理，不得补录 (its matters are kept here since ${since}: what was done on ${on} goes the way of the law).`,
      'E50',
    );
};

/**
 * The year of a number that stands on paper. Only such a number is taken over: those given here are
 * others’ (DOC-1, DOC-4); refuses one that the registrar did not note as given by hand.
 */
export const yearOnPaper = (
  { registry }: Pick<Act, 'registry'>,
  { organ, serial, takenOver }: Readonly<{ organ: string; serial: number; takenOver: TakenOver }>,
  kind: SeriesKind,
): number => {
  const year = yearOfNumber(takenOver.on);
  const upTo = registry.numbersOnPaper?.(seriesId(organ, kind, year)) ?? 0;
  if (serial > upTo)
    refuse(
      'number-not-on-paper',
      `${year} 年纸质文号登记至 ${upTo} 号，${serial} 号不在其中；请核对文号，或者由登记管理员先登记既有纸质文号 (numbers on paper are noted up to ${upTo}).`,
      'DOC-1',
      'DOC-4',
    );
  return year;
};
