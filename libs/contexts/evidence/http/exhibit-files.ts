import { Injectable } from '@nestjs/common';
import { deny, partsOf, refuse, Refusal, unknown } from '#domain/kernel';
import { isWithin } from '#domain/procedure';
import { scopeFor } from '#platform/board';
import { EvidenceStore, type KeptFile, openSealed, type Span } from '#platform/files';
import type { PersonActing } from '#platform/http';
import { PaperSources } from '#platform/papers';
import { Keys } from '#platform/privacy';
import { Files, MayRead } from '#platform/reading';
import type { Readable } from 'node:stream';
import { keyOfMatter } from '../exhibit/wrapped-under.js';
import { ExhibitRow } from '../projections/exhibit-row.js';
import { isOfRecused } from './exhibits-within.js';
import { custodians } from './readers.js';

/** An exhibit, and the keys of matters through which whoever asks reads it; none, all of them. */
export type ReadExhibit = ExhibitRow & Readonly<{ through: readonly string[] }>;

/** Exhibits and their bytes, for those who read a matter they belong to, or took them. */
@Injectable()
export class ExhibitFiles {
  // Nest hands the parts in one by one.
  // oxlint-disable-next-line max-params
  constructor(
    private readonly reading: Files,
    private readonly mayRead: MayRead,
    private readonly sources: PaperSources,
    private readonly store: EvidenceStore,
    private readonly keys: Keys,
  ) {}

  /** The exhibit, for whoever may read it. Throws `Refusal`. */
  async rowFor(who: PersonActing, digest: string): Promise<ReadExhibit> {
    const { database, district } = this.reading;
    const row = await database.getRepository(ExhibitRow).findOneBy({ digest, district });
    if (!row) return noExhibit();
    const through = await this.through(who, row);
    if (through) return Object.assign(row, { through });
    return deny(
      'not-your-matter',
      '证据材料不在您可查阅的事项之内；尚未归入事项的，由取证人员查阅（it lies in no matter that you read; a loose one is read by whoever took it）.',
      'PIPL 6',
    );
  }

  /** Whether somebody reads the matter at an address, in one of the roles that read it. */
  async readsMatter(who: PersonActing, address: string): Promise<boolean> {
    const [path = '', id = ''] = address.split('/');
    const source = this.sources.at(path);
    if (!source?.read || !who.capacity.roles.some((role) => source.by.includes(role))) return false;
    try {
      await this.mayRead.mustRead(who, source.read, id);
      return true;
    } catch (error) {
      if (error instanceof Refusal) return false;
      throw error;
    }
  }

  /** Bytes of one of its files, opened as they are read. Throws `Refusal`, `SealBroken`. */
  async bytesOf(row: ReadExhibit, file: KeptFile, span: Span): Promise<Readable> {
    const {
      file: { key },
      through,
    } = row;
    if (row.state === 'disposed') return gone();
    const isShut = through.length > 0 && through.every((name) => this.keys.isErased(name));
    if (isShut || this.keys.isErased(key)) return erasedWithMatter();
    const keys = await this.keys.keysOf(key, through);
    const open = await openSealed({ store: this.store, keys }, file, span);
    if (open) return open;
    return refuse(
      'exhibit-missing',
      '证据材料的文件不在库中，已报运维核查（its bytes are not in the store; operations are told）.',
    );
  }

  /**
   * The keys of matters by which somebody reads it; none where he took it or keeps it. What belongs
   * to a matter that he was recused from he reads through another matter alone.
   */
  private async through(
    who: PersonActing,
    row: ExhibitRow,
  ): Promise<readonly string[] | undefined> {
    const { organs, hands } = row;
    const leads = who.capacity.roles.some((role) => custodians.includes(role));
    const whose = { organs: leads ? organs : [], hands, parties: hands };
    const scope = scopeFor(who, this.reading.showing());
    if (isWithin(scope, whose) && !(await isOfRecused(this.reading.database, scope, row)))
      return [];
    let found: readonly string[] | undefined;
    for (const { matter, address } of row.places) {
      if (!partsOf(matter) || !(await this.readsMatter(who, address))) continue;
      found = [keyOfMatter(matter)];
      if (!found.some((key) => this.keys.isErased(key))) return found;
    }
    return found;
  }
}

const gone = (): never =>
  refuse('exhibit-disposed', '该证据材料已依法销毁（it was disposed of by order）.', 'PL 54');

const erasedWithMatter = (): never =>
  refuse(
    'file-erased',
    '证据材料所在事项的密钥已依法销毁，文件不再提供；其摘要和保管记录仍在（the keys of its matters were erased by law; its digest and custody stay on record）.',
    'PIPL 47',
  );

/** 404 for what there is not. */
export const noExhibit = (): never =>
  unknown('exhibit-unknown', 'There is no such exhibit（无此证据材料）.');
