import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  NotFound,
  S3Client,
} from '@aws-sdk/client-s3';
import { Upload as Multipart } from '@aws-sdk/lib-storage';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { DigestDiffers, FileStore, type Span } from './file-store.js';

const partBytes = 16 * 1_048_576;
const partsAtOnce = 2;

const isDigest = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

const isMissing = (error: unknown): boolean =>
  error instanceof NoSuchKey ||
  error instanceof NotFound ||
  (error instanceof Error && ['NoSuchKey', 'NotFound'].includes(error.name));

/** Where a bucket is, and as whom it is entered. */
export type Bucket = Readonly<{
  bucket: string;
  endpoint?: string | undefined;
  region: string;
  accessKey?: string | undefined;
  secretKey?: string | undefined;
}>;

/**
 * Files in a bucket of an S3-compatible store（对象存储）. An object is there when it was sent
 * whole, and not before: what breaks off leaves parts that are no object.
 */
export class BucketStore extends FileStore {
  private readonly client: S3Client;
  private readonly bucket: string;

  constructor({ bucket, endpoint, region, accessKey, secretKey }: Bucket) {
    super();
    this.bucket = bucket;
    const keys = accessKey !== undefined && secretKey !== undefined;
    this.client = new S3Client({
      region,
      ...(endpoint !== undefined && { endpoint, forcePathStyle: true }),
      ...(keys && { credentials: { accessKeyId: accessKey, secretAccessKey: secretKey } }),
      // Not every compatible store knows the newer checksums; each object is proved by its name.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    });
  }

  async keep(bytes: Uint8Array): Promise<string> {
    const digest = createHash('sha256').update(bytes).digest('hex');
    if ((await this.sizeOf(digest)) !== bytes.length) await this.put(digest, Buffer.from(bytes));
    return digest;
  }

  async keepFile(path: string, digest: string): Promise<void> {
    const { size } = await stat(path);
    if ((await this.sizeOf(digest)) !== size) await this.put(digest, createReadStream(path));
  }

  async read(digest: string): Promise<Buffer | undefined> {
    const stream = await this.got(digest);
    if (!stream) return undefined;
    const bytes = await buffer(stream);
    const actual = createHash('sha256').update(bytes).digest('hex');
    if (actual !== digest) throw new DigestDiffers(digest, actual);
    return bytes;
  }

  part(digest: string, { from, to }: Span): Promise<Readable | undefined> {
    return this.got(digest, `bytes=${from}-${to}`);
  }

  async sizeOf(digest: string): Promise<number | undefined> {
    if (!isDigest(digest)) return undefined;
    try {
      return (await this.client.send(new HeadObjectCommand(this.at(digest)))).ContentLength;
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  async remove(digest: string): Promise<void> {
    if (isDigest(digest)) await this.client.send(new DeleteObjectCommand(this.at(digest)));
  }

  async *all(): AsyncGenerator<string> {
    for (let page = await this.pageAfter(''); page.length > 0;) {
      yield* page.filter(isDigest);
      page = await this.pageAfter(page.at(-1)!);
    }
  }

  private async pageAfter(name: string): Promise<readonly string[]> {
    const asked = { Bucket: this.bucket, ...(name !== '' && { StartAfter: name }) };
    const { Contents = [] } = await this.client.send(new ListObjectsV2Command(asked));
    return Contents.map(({ Key = '' }) => Key);
  }

  private at(digest: string) {
    return { Bucket: this.bucket, Key: digest };
  }

  private async got(digest: string, range?: string): Promise<Readable | undefined> {
    if (!isDigest(digest)) return undefined;
    try {
      const asked = { ...this.at(digest), ...(range !== undefined && { Range: range }) };
      const { Body } = await this.client.send(new GetObjectCommand(asked));
      return Body as Readable;
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  private async put(digest: string, body: Buffer | Readable): Promise<void> {
    const params = { ...this.at(digest), Body: body };
    const sending = new Multipart({
      client: this.client,
      params,
      partSize: partBytes,
      queueSize: partsAtOnce,
    });
    await sending.done();
  }
}
