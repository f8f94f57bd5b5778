import { Injectable } from '@nestjs/common';
import { deny, refuse, rolesNeeded, unknown } from '#domain/kernel';
import { isParty } from '#domain/procedure';
import { FileStore } from '#platform/files';
import type { PersonActing } from '#platform/http';
import type { PaperSource } from '#platform/papers';
import { FileSeals } from '#platform/privacy';
import { Files, MayRead } from '#platform/reading';
import { PaperRow } from '../projections/paper-row.js';

/** The files of papers, for those who read the matters they were issued in. */
@Injectable()
export class PaperFiles {
  constructor(
    private readonly reading: Files,
    private readonly mayRead: MayRead,
    private readonly files: FileStore,
    private readonly seals: FileSeals,
  ) {}

  /** Throws `Refusal` for whoever does not read that matter. */
  async mustRead(who: PersonActing, source: PaperSource | undefined, id: string): Promise<void> {
    if (!source?.read) return noPaper();
    const { by, read } = source;
    if (!who.capacity.roles.some((role) => by.includes(role)))
      deny('wrong-role', rolesNeeded(by), 'WHO-1');
    return this.mayRead.mustRead(who, read, id);
  }

  /**
   * The papers of a matter, or of one act of it, in the order in which they were issued; the
   * letters that belong to it stand among them by their day（函件）.
   */
  async rowsOf(
    { from: { category }, path }: PaperSource,
    subjectId: string,
    revision?: number,
  ): Promise<readonly PaperRow[]> {
    const { database, district } = this.reading;
    const rows = database.getRepository(PaperRow);
    const where = { category, subjectId, district, ...(revision !== undefined && { revision }) };
    const own = (await rows.findBy(where)).toSorted(inOrder);
    if (revision !== undefined) return own;
    const letters = await rows.findBy({ about: `${path}/${subjectId}`, district });
    return letters.toSorted(byDay).reduce(amongThem, own);
  }

  /** Those of the papers that whoever asks is given: no party the office's own（内部文书）. */
  givenTo(who: PersonActing, source: PaperSource, rows: readonly PaperRow[]): readonly PaperRow[] {
    const { internal = [] } = source;
    return isParty(who) ? rows.filter(({ code }) => !internal.includes(code)) : rows;
  }

  /** The paper as it was handed out. Throws `Refusal` while it is owed. */
  async pdfOf({ kept, subjectId, title, reason }: PaperRow): Promise<Buffer> {
    if (kept === null)
      return refuse(
        'paper-owed',
        `文书《${title}》尚未生成：${reason ?? ''}。It could not be set yet; the operator sees it among the papers owed.`,
      );
    const sealed = await this.files.read(kept);
    if (!sealed) throw new Error(`The file ${kept} of a paper is not in the store`);
    return this.seals.open(subjectId, sealed);
  }
}

/** Its place among the papers of its act, and which one of its number it is. */
const placeOf = ({ paperId }: PaperRow): readonly number[] =>
  paperId.split('-').slice(5).map(Number);

const inOrder = (a: PaperRow, b: PaperRow): number => {
  const [at = 0, copy = 0] = placeOf(a);
  const [other = 0, another = 0] = placeOf(b);
  return a.revision - b.revision || at - other || copy - another;
};

const byDay = (a: PaperRow, b: PaperRow): number =>
  a.day === b.day ? inOrder(a, b) : a.day < b.day ? -1 : 1;

/** Behind the last paper that is not of a later day. */
const amongThem = (all: readonly PaperRow[], letter: PaperRow): readonly PaperRow[] => {
  const at = all.findLastIndex(({ day }) => day <= letter.day) + 1;
  return all.toSpliced(at, 0, letter);
};

/** 404 for what there is not, or is not set yet. */
export const noPaper = (): never =>
  unknown(
    'paper-unknown',
    'There is no such paper, or it is not set yet（无此文书，或者尚未生成）.',
  );
