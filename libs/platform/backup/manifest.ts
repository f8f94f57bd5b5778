import { createHash, createHmac } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Position } from '#domain/kernel';
import { keyRingOf, ringsBefore } from '#platform/config';

/** One file of a back-up: so many events of the log, one line each, compressed. */
export type Segment = Readonly<{ file: string; events: number; sha256: string }>;

/** What a back-up holds（备份清单）; written last, so that what it names is there. */
export type Manifest = Readonly<{
  format: 1;
  /** Position of the last event in it, in the store it was taken from. */
  position: Position | null;
  events: number;
  /** When the last event in it was recorded. */
  lastRecordedAt: string | null;
  segments: readonly Segment[];
  /** Tells whether a key is the one these events were sealed with, and not the key. */
  keyMark: string | null;
  /**
   * Keys in the key store when it was taken（密钥库中的密钥数）; none, or not known, where absent.
   */
  keys?: number;
}>;

/** A back-up that cannot be used as it lies there; says which file, and what to do. */
export class BadBackup extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'BadBackup';
  }
}

export const nothingYet: Manifest = {
  format: 1,
  position: null,
  events: 0,
  lastRecordedAt: null,
  segments: [],
  keyMark: null,
};

const fileIn = (folder: string): string => join(folder, 'manifest.json');

/** The manifest of a folder; of an empty back-up where none was written yet. */
export const manifestIn = (folder: string): Manifest => {
  if (!existsSync(fileIn(folder))) return nothingYet;
  const manifest = JSON.parse(readFileSync(fileIn(folder), 'utf8')) as Manifest;
  if (manifest.format !== 1)
    throw new BadBackup(
      `备份格式 ${String(manifest.format)} 不能识别，请用新版程序。 A newer program wrote this back-up.`,
    );
  return manifest;
};

/** Replaces the manifest at once: whoever is killed in the middle leaves the one before. */
export const writeManifest = (folder: string, manifest: Manifest): void => {
  const next = `${fileIn(folder)}.part`;
  writeFileSync(next, `${JSON.stringify(manifest, undefined, 2)}\n`);
  const file = openSync(next, 'r');
  fsyncSync(file);
  closeSync(file);
  renameSync(next, fileIn(folder));
};

/** What marks a key, or a ring of them, without telling it; nothing without a key. */
export const keyMarkOf = (key: string | undefined): string | null =>
  key === undefined ? null : markOf(key);

const markOf = (keys: string): string =>
  createHmac('sha256', Buffer.concat(keyRingOf(keys) ?? [Buffer.from(keys, 'base64')]))
    .update('back-up of the register')
    .digest('hex')
    .slice(0, 16);

/**
 * Whether keys open what lies in a back-up: they are its keys, or those with newer ones before.
 */
export const isKeyOf = ({ keyMark }: Manifest, keys: string): boolean =>
  keyMark === null || ringsBefore(keys).some((ring) => markOf(ring) === keyMark);

export const sha256Of = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');
