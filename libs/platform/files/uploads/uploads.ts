import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { refuse } from '#domain/kernel';
import { madeFolder, Settings } from '#platform/config';
import { Keys } from '#platform/privacy';
import { SealBroken } from '../sealed/sealing.js';
import { typeOf } from '../type-of.js';
import { iso, lastChangeIn } from './last-change.js';
import { brokenUpload, elsewhere, noUpload } from './refused.js';
import { type Digests, TooLong, Upload } from './upload.js';

/** What was said of a file before it came. */
export type SaidOfUpload = Readonly<{
  person: string;
  /** SHA-256 of what is to come. */
  digest: string;
  bytes: number;
  /** The name of its key. */
  key: string;
  /** The key that wraps it until it lies in a matter; absent in what was begun before there was. */
  vault?: string;
}>;

/** A file that came in whole, and is what was said of it; without a path once it was taken. */
export type WholeUpload = SaidOfUpload &
  Pick<Digests, 'kept'> &
  Readonly<{ path?: string; type: string | undefined }>;

/** One that a person has begun and not finished. */
export type OpenUpload = Pick<SaidOfUpload, 'digest' | 'bytes'> &
  Readonly<{
    id: string;
    received: number;
    /** When something of it came last. */
    lastAt: string;
    /** When it is let go of, unless more of it comes. */
    expiresAt: string;
  }>;

type About = SaidOfUpload & Readonly<{ taken?: Readonly<{ kept: string; type?: string }> }>;

/** Uploads that one person has open at once. */
const openMax = 20;
const sweepMs = 3_600_000;

/**
 * Files on their way in（上传）: begun, gone on with from where they stopped, whole. They lie
 * sealed in a folder until an act takes them; nothing refers to them before that.
 */
@Injectable()
export class Uploads implements OnModuleDestroy {
  private readonly folder: string;
  private readonly most: number;
  /** What nobody goes on with is let go of after that. */
  private readonly keptMs: number;
  private readonly open = new Map<string, Upload>();
  private readonly busy = new Set<string>();
  private readonly timer = setInterval(() => void this.sweep(), sweepMs).unref();

  constructor(
    { FILES_DIR, FILE_BYTES_MAX, UPLOADS_KEPT_HOURS }: Settings,
    private readonly keys: Keys,
  ) {
    this.folder = join(FILES_DIR, 'uploads');
    this.most = FILE_BYTES_MAX;
    this.keptMs = UPLOADS_KEPT_HOURS * 3_600_000;
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** Begins one. Throws `Refusal` for one that is too large, or when too many are open. */
  async begin(said: SaidOfUpload): Promise<string> {
    if (said.bytes > this.most)
      refuse(
        'file-too-large',
        `单个文件不得超过 ${this.most} 字节（a file has at most ${this.most} bytes）.`,
      );
    const { length: own } = await this.openOf(said.person);
    if (own >= openMax)
      refuse(
        'too-many-uploads',
        `您有 ${own} 个文件尚未上传完毕，请先完成或者取消（GET /uploads 查看，DELETE /uploads/{id} 取消；finish or give up what you have begun: ${own} are open）.`,
      );
    const id = randomUUID();
    const half = join(this.folder, `.${id}`);
    madeFolder(half, 0o700);
    await this.write(`.${id}`, said);
    await rename(half, join(this.folder, id));
    return id;
  }

  private async write(id: string, about: About): Promise<void> {
    const place = join(this.folder, id, 'about.json');
    await writeFile(`${place}.part`, JSON.stringify(about), { mode: 0o600, flush: true });
    await rename(`${place}.part`, place);
  }

  /** How much of it has come. Throws `Refusal` (unknown) for one that is not this person's. */
  async stateOf(
    id: string,
    person: string,
  ): Promise<Readonly<{ received: number; bytes: number }>> {
    const { bytes } = await this.about(id, person);
    return { received: await (await this.uploadOf(id, person)).offset(), bytes };
  }

  /** What a person has begun and not finished, the oldest first（本人未完成的上传）. */
  async listOf(person: string): Promise<readonly OpenUpload[]> {
    const all = await this.openOf(person);
    const told = all.map(async ({ id, digest, bytes }): Promise<OpenUpload> => {
      const { received } = await this.stateOf(id, person);
      const last = await this.lastAt(id);
      const [lastAt, expiresAt] = [iso(last), iso(last + this.keptMs)];
      return { id, digest, bytes, received, lastAt, expiresAt };
    });
    return (await Promise.all(told)).toSorted((a, b) => a.lastAt.localeCompare(b.lastAt));
  }

  /**
   * Gives one up（取消上传）: what came of it is gone. Throws `Refusal` for one that is not this
   * person's, or that an act took.
   */
  async giveUp(id: string, person: string): Promise<void> {
    const { taken } = await this.about(id, person);
    if (taken) noUpload();
    if (this.busy.has(id)) elsewhere();
    await this.end(id);
  }

  /** Goes on with it from that offset; answers the next. Throws `Refusal`. */
  async take(
    id: string,
    { person, offset }: Readonly<{ person: string; offset: number }>,
    body: AsyncIterable<Buffer>,
  ): Promise<number> {
    const upload = await this.uploadOf(id, person);
    if (this.busy.has(id)) return elsewhere();
    this.busy.add(id);
    try {
      if ((await upload.offset()) !== offset) return elsewhere();
      return await upload.take(body);
    } catch (error) {
      if (error instanceof TooLong)
        refuse('more-than-said', '内容超过所报大小（more came than was said）.');
      throw error;
    } finally {
      this.busy.delete(id);
    }
  }

  /** The whole file. Throws `Refusal` while parts are missing, or when it is another one. */
  async whole(id: string, person: string): Promise<WholeUpload> {
    const { taken, ...said } = await this.about(id, person);
    if (taken) return { ...said, kept: taken.kept, type: taken.type };
    if (this.keys.isErased(said.key)) return this.broken(id);
    const upload = await this.uploadOf(id, person);
    if (this.busy.has(id) || (await upload.offset()) < said.bytes)
      refuse('upload-not-whole', '文件尚未上传完毕（part of the file has not come yet）.');
    const { digest, kept } = await this.digestsOf(id, upload);
    if (digest !== said.digest) {
      await this.end(id);
      refuse(
        'digest-differs',
        `上传内容的摘要为 ${digest}，与所报不符，请重新上传（what came is another file than was said）.`,
      );
    }
    return { ...said, kept, path: upload.path, type: await typeOf(await upload.beginning()) };
  }

  /**
   * It is on record, and its bytes are in the store: only what was said of it stays for a while, so
   * that a retry of the act is known.
   */
  async taken(id: string, { path, type, kept, ...said }: WholeUpload): Promise<void> {
    if (path === undefined) return;
    await this.write(id, { ...said, taken: { kept, ...(type !== undefined && { type }) } });
    this.open.delete(id);
    await rm(path, { force: true });
  }

  /** What began under a key and went on under another does not open, and is sent anew. */
  private async digestsOf(id: string, upload: Upload): Promise<Digests> {
    try {
      return await upload.digests();
    } catch (error) {
      if (!(error instanceof SealBroken)) throw error;
      return this.broken(id);
    }
  }

  private async broken(id: string): Promise<never> {
    await this.end(id);
    return brokenUpload();
  }

  private async end(id: string): Promise<void> {
    this.open.delete(id);
    await rm(join(this.folder, id), { recursive: true, force: true });
  }

  private async uploadOf(id: string, person: string): Promise<Upload> {
    const known = this.open.get(id);
    const said = await this.about(id, person);
    if (known) return known;
    const made = new Upload(join(this.folder, id, 'sealed'), said.bytes, await this.keyOf(said));
    this.open.set(id, made);
    return made;
  }

  private keyOf({ key, vault }: SaidOfUpload): Promise<Buffer> {
    return vault === undefined ? this.keys.keyOf(key) : this.keys.fileKeyOf(key, vault);
  }

  private async about(id: string, person: string): Promise<About> {
    const said = await this.saidIn(id);
    if (said?.person === person) return said;
    return noUpload();
  }

  private async saidIn(id: string): Promise<About | undefined> {
    if (!/^[0-9a-f-]{36}$/.test(id)) return undefined;
    try {
      return JSON.parse(await readFile(join(this.folder, id, 'about.json'), 'utf8')) as About;
    } catch {
      return undefined;
    }
  }

  private async ids(): Promise<readonly string[]> {
    return readdir(this.folder).catch(() => []);
  }

  private async openOf(person: string): Promise<readonly (About & Readonly<{ id: string }>)[]> {
    const all = await Promise.all(
      (await this.ids()).map(async (id) => ({ id, said: await this.saidIn(id) })),
    );
    return all.flatMap(({ id, said }) =>
      said?.person === person && !said.taken ? [{ ...said, id }] : [],
    );
  }

  private lastAt(id: string): Promise<number> {
    return lastChangeIn(join(this.folder, id));
  }

  /** Lets go of what nobody went on with for so long. */
  async sweep(now = Date.now()): Promise<void> {
    for (const id of await this.ids())
      if (now - (await this.lastAt(id)) > this.keptMs && !this.busy.has(id)) await this.end(id);
  }
}
