import { Injectable } from '@nestjs/common';
import { refuse, streamName, type ToldOf, unknown, type Whose } from '#domain/kernel';
import { Nouns } from '#platform/acts';
import { Settings } from '#platform/config';
import { EvidenceStore, Uploads, type WholeUpload } from '#platform/files';
import type { Asked } from '#platform/http';
import { Keys } from '#platform/privacy';
import { type Answer, forReal } from '#platform/store';
import type { FileKept, InMatter } from '../exhibit/exhibit.events.js';
import { exhibitNoun } from '../exhibit/exhibit.noun.js';
import type { placeExhibit } from '../exhibit/place-exhibit.js';
import type { takeExhibit } from '../exhibit/take-exhibit.js';
import { acceptedTypes } from '../exhibit/types.js';
import { keyOfMatter } from '../exhibit/wrapped-under.js';

/**
 * Takes exhibits. In this order: the upload is whole and what was said of it; its type, by what is
 * in it; the rule, tried; the bytes in the store; the event. So what an event cites is always there
 * whole, and what a crash leaves in the store is cited by nothing. One that lies in other matters
 * already is wrapped under the key of the new one before the event, so that it opens there whatever
 * becomes of the others; the rest of the wrapping follows after the event (`wrapKeys`).
 */
@Injectable()
export class Taking {
  private readonly exhibits: ReturnType<typeof exhibitsOf>;

  // Nest hands the parts in one by one.
  // oxlint-disable-next-line max-params
  constructor(
    private readonly nouns: Nouns,
    private readonly uploads: Uploads,
    private readonly store: EvidenceStore,
    private readonly keys: Keys,
    private readonly settings: Settings,
  ) {
    this.exhibits = exhibitsOf(nouns);
  }

  async take(told: ToldOf<typeof takeExhibit>, asked: Asked): Promise<Answer> {
    const upload = await this.uploads.whole(told.upload, asked.actor.id);
    const file = fileOf(upload);
    const placed = await this.placed(told.matter);
    const command = {
      type: 'TakeExhibit',
      data: { ...told, file, ...(placed && { placed }) },
    } as const;
    const events = await this.exhibits.rehearse(file.digest, command, asked);
    const isThere = events.some(
      ({ type, data }) => type === 'ExhibitTaken' && data.file.kept !== file.kept,
    );
    if (isThere && placed) await this.openIn(file.key, placed.matter);
    const { path } = upload;
    if (path !== undefined) await forReal(() => this.store.keepFile(path, file.kept));
    const answer = await this.exhibits.perform(file.digest, command, asked);
    const now = await this.exhibits.now(file.digest);
    // It was there already: one copy is enough.
    if (now.file?.kept !== file.kept) await forReal(() => this.store.remove(file.kept));
    await forReal(() => this.uploads.taken(told.upload, upload));
    return answer;
  }

  async place(id: string, told: ToldOf<typeof placeExhibit>, asked: Asked): Promise<Answer> {
    const placed = await this.placed(told.matter);
    const data = { ...told, placed: placed ?? noMatter(told.matter) };
    const command = { type: 'PlaceExhibit', data } as const;
    const events = await this.exhibits.rehearse(id, command, asked);
    const { file } = await this.exhibits.now(id);
    if (file && events.length > 0) await this.openIn(file.key, data.placed.matter);
    return this.exhibits.perform(id, command, asked);
  }

  /** The key of a file opens with that of one matter more. */
  private async openIn(key: string, matter: string): Promise<void> {
    if (this.keys.isErased(key))
      refuse(
        'file-erased',
        '该证据材料所在各事项的密钥均已依法销毁，文件不能再打开，须重新上传（the keys of all its matters were erased by law; upload the file anew）.',
        'PIPL 47',
      );
    await forReal(() => this.keys.wrapUnder(key, [keyOfMatter(matter)]));
  }

  /** The matter at an address by its stream, and whose it is. */
  private async placed(
    address: string | undefined,
  ): Promise<(InMatter & Readonly<{ whose?: Whose }>) | undefined> {
    if (address === undefined) return undefined;
    const [path = '', id = ''] = address.split('/');
    const kind = this.nouns.all().find((one) => one.path === path);
    if (!kind || kind === exhibitNoun) return noMatter(address);
    const whose = await this.nouns.whoseIs(address);
    const matter = streamName(kind, this.settings.DISTRICT, id);
    if (this.keys.isErased(keyOfMatter(matter)))
      refuse(
        'matter-erased',
        `该事项的密钥已依法销毁，不能再归入材料：${address}（the key of that matter was erased by law; nothing more is placed in it）.`,
        'PIPL 47',
      );
    return { matter, address, ...(whose && { whose }) };
  }
}

const exhibitsOf = (nouns: Nouns) => nouns.filesOf(exhibitNoun);

const noMatter = (address: string): never =>
  unknown('matter-unknown', `没有这一事项：${address}（there is no such matter）.`);

const fileOf = ({ digest, bytes, key, kept, type }: WholeUpload): FileKept => {
  if (type === undefined || !acceptedTypes.has(type))
    refuse(
      'type-not-taken',
      `按内容识别，该文件${type === undefined ? '类型不明' : `为 ${type}`}，只收图片、PDF、音频、视频；其他文件请先转为 PDF（only images, PDF, audio and video are taken; turn others into PDF first）.`,
    );
  return { digest, bytes, type, key, kept };
};
