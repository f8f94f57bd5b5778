import type { LocalDate } from '#domain/kernel';
import type { Named } from '#platform/board';
import { stateBy } from '../paper/paper.events.js';
import type { PaperRow } from '../projections/paper-row.js';

/** What anybody may know of a paper he holds: what it is and of whom, never of whom it speaks. */
export type Checked = Readonly<{
  status: 'issued' | 'changed' | 'withdrawn' | 'suspended' | 'unknown';
  statusName: string;
  title?: string;
  number?: string | null;
  organ?: Named;
  day?: LocalDate;
  pages?: number | null;
  /** The paper that takes its place or the act that ended or suspended it, and since when. */
  withdrawnBy?: Readonly<{ act?: string; number?: string; because: string; on: LocalDate }>;
  /** The papers that mend a slip of the pen in it（更正）; it stands, and is read with them. */
  correctedBy?: readonly Readonly<{ number?: string; on: LocalDate }>[];
}>;

const names = {
  issued: '系本机关制发，内容未经改动',
  changed: '文号、查验码属实，但文件内容与本机关制发的不一致',
  withdrawn: '系本机关制发，现已被撤销、变更、失效或者补发替换',
  suspended: '系本机关制发，现在暂扣期间，暂停使用',
  unknown: '未查到该文书',
} as const;

/** What else whoever holds it reads（更正）. */
const alsoOf = (corrections: PaperRow['corrections']): string =>
  corrections.length > 0
    ? `；另有笔误更正，以${corrections.map(({ number }) => number ?? '更正通知书').join('、')}为准`
    : '';

/** Which act ended it, of whom and under which number（失效原因）. */
const endedBy = (withdrawn: PaperRow['withdrawn']): string => {
  if (withdrawn?.act === undefined) return '';
  const why = withdrawn.because === 'suspended' ? '暂停原因' : '失效原因';
  return `；${why}：${withdrawn.act}${withdrawn.number ?? ''}`;
};

/** Of a paper that there is not, or whose code is another. */
export const unknownPaper: Checked = { status: 'unknown', statusName: names.unknown };

/** What is told of a paper; of `otherFile`, where number and code are true and the file is not. */
export const checkedAs = (row: PaperRow, organ: Named, otherFile: boolean): Checked => {
  const { title, number, day, pages, withdrawn, corrections } = row;
  const stands = withdrawn ? stateBy(withdrawn) : 'issued';
  const status = otherFile ? 'changed' : stands;
  return {
    status,
    statusName: `${names[status]}${endedBy(withdrawn)}${alsoOf(corrections)}`,
    title,
    number,
    organ,
    day,
    pages,
    ...(withdrawn && {
      withdrawnBy: {
        ...(withdrawn.act !== undefined && { act: withdrawn.act }),
        number: withdrawn.number,
        because: withdrawn.because,
        on: withdrawn.on,
      },
    }),
    ...(corrections.length > 0 && {
      correctedBy: corrections.map(({ number: by, on }) => ({ number: by, on })),
    }),
  };
};
