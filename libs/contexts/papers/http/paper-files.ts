import { Injectable } from '@nestjs/common';
import { deny, refuse, rolesNeeded, unknown } from '#domain/kernel';
import { FileStore } from '#platform/files';
import type { PersonActing } from '#platform/http';
import type { PaperSource } from '#platform/papers';
import { FileSeals } from '#platform/privacy';
import { MayRead } from '#platform/reading';
import type { PaperRow } from '../projections/paper-row.js';

/** The files of papers, for those who read the matters they were issued in. */
@Injectable()
export class PaperFiles {
  constructor(
    private readonly mayRead: MayRead,
    private readonly files: FileStore,
    private readonly seals: FileSeals,
  ) {}

  /** Throws `Refusal` for whoever does not read that matter. */
  async mustRead(who: PersonActing, source: PaperSource | undefined, id: string): Promise<void> {
    if (!source?.read) return noPaper();
    const { by, read } = source;
    if (!who.capacity.roles.some((role) => by.includes(role))) deny('wrong-role', rolesNeeded(by));
    return this.mayRead.mustRead(who, read, id);
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

/** 404 for what there is not, or is not set yet. */
export const noPaper = (): never =>
  unknown(
    'paper-unknown',
    'There is no such paper, or it is not set yet（无此文书，或者尚未生成）.',
  );
