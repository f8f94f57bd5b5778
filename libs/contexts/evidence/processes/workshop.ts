import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import {
  CannotMake,
  cleanImage,
  cleanMedia,
  cleanPdf,
  type EvidenceStore,
  imageMetadata,
  openSealed,
  pdfMetadata,
  sealBytes,
  smallImage,
  smallPdf,
  Upload,
} from '#platform/files';
import type { Keys } from '#platform/privacy';
import type { CopyPrepared, FileKept, FileMade } from '../exhibit/exhibit.events.js';
import { imageTypes, mediaTypes, pdfType } from '../exhibit/types.js';

/** What copies are made with. */
export type Workshop = Readonly<{
  store: EvidenceStore;
  keys: Keys;
  /** The program that takes metadata off sound and video, where one is set up. */
  stripper?: string | undefined;
}>;

/** A picture or PDF of more is not held in memory. */
const heldMost = 256 * 1_048_576;

/** One file made of an exhibit, sealed under the same key and kept. */
const keptOf = async (
  { store, keys }: Workshop,
  { key }: FileKept,
  { bytes, type }: Readonly<{ bytes: Buffer; type: string }>,
): Promise<FileMade> => ({
  digest: createHash('sha256').update(bytes).digest('hex'),
  bytes: bytes.length,
  type,
  kept: await store.keep(sealBytes(await keys.keyOf(key), bytes)),
});

const opened = async ({ store, keys }: Workshop, file: FileKept) => {
  const stream = await openSealed({ store, keys: await keys.keysOf(file.key) }, file);
  if (!stream) throw new Error(`The bytes of exhibit ${file.digest} are not in the store`);
  return stream;
};

type Makers = Readonly<{
  clean: (bytes: Buffer) => Promise<Buffer>;
  small: (bytes: Buffer) => Promise<Buffer>;
  told: (bytes: Buffer) => Promise<object | undefined>;
}>;

const images: Makers = { clean: cleanImage, small: smallImage, told: imageMetadata };
const pdfs: Makers = { clean: cleanPdf, small: smallPdf, told: pdfMetadata };

const held = async (workshop: Workshop, file: FileKept, makers: Makers) => {
  if (file.bytes > heldMost)
    throw new CannotMake('文件过大，未能生成副本（it is too large for a copy to be made）.');
  const bytes = await buffer(await opened(workshop, file));
  const clean = await makers.clean(bytes);
  const small = await makers.small(clean).catch(() => undefined);
  const told = await makers.told(bytes);
  const keep = (made: Buffer, type: string) => keptOf(workshop, file, { bytes: made, type });
  return {
    copy: await keep(clean, file.type),
    ...(small && { thumbnail: await keep(small, 'image/jpeg') }),
    ...(told && {
      metadata: await keep(Buffer.from(JSON.stringify(told)), 'application/json'),
    }),
  };
};

const hashed = async (path: string): Promise<string> => {
  const hash = createHash('sha256');
  for await (const part of createReadStream(path)) hash.update(part as Buffer);
  return hash.digest('hex');
};

/** Sound and video may be too long for memory: they go over files that are gone afterwards. */
const streamed = async (workshop: Workshop, file: FileKept): Promise<CopyPrepared['data']> => {
  const { store, keys, stripper } = workshop;
  const folder = await mkdtemp(join(tmpdir(), 'exhibit-'));
  const [from, to, sealed] = ['from', 'to', randomUUID()].map((name) => join(folder, name));
  try {
    if (stripper !== undefined)
      await pipeline(await opened(workshop, file), createWriteStream(from!, { mode: 0o600 }));
    await cleanMedia(stripper, { from: from!, to: to!, type: file.type });
    const { size: bytes } = await stat(to!);
    const upload = new Upload(sealed!, bytes, await keys.keyOf(file.key));
    await upload.take(createReadStream(to!));
    const { kept } = await upload.digests();
    await store.keepFile(sealed!, kept);
    return { copy: { digest: await hashed(to!), bytes, type: file.type, kept } };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/**
 * What is given out of an exhibit: a copy without metadata, a small picture, and aside what was
 * taken off. Throws `CannotMake` with what somebody has to mend.
 */
export const makeCopy = async (
  workshop: Workshop,
  file: FileKept,
): Promise<CopyPrepared['data']> => {
  if (imageTypes.has(file.type)) return held(workshop, file, images);
  if (file.type === pdfType) return held(workshop, file, pdfs);
  if (mediaTypes.has(file.type)) return streamed(workshop, file);
  throw new CannotMake(
    `${file.type} 暂不能清除元数据，不得对外提供副本（nothing takes metadata off such a file here）.`,
  );
};
