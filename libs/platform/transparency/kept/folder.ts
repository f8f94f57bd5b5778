import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type LocalDate, localDateOf } from '#domain/kernel';
import { madeFolder } from '#platform/config';
import { checkpointIn } from '../signed/checkpoint.js';
import { type Tile, tilePath, tilesBetween } from '../tree/tile-path.js';
import { tileWidth } from '../tree/frontier.js';
import type { Signed } from './checkpoints.js';

/** Bytes of a tile. */
export type TileBytes = (tile: Tile) => Promise<Buffer>;

/**
 * The log as a folder that other people's tools read（对外文件夹）, in the layout of C2SP
 * tlog-tiles: `checkpoint`, `key`, `tile/…`, and each checkpoint that was signed under its day. It
 * is only added to, so that it can be copied away at any time.
 */
export class ProofFolder {
  constructor(
    private readonly dir: string,
    private readonly bytes: TileBytes,
  ) {}

  /** Hands out a checkpoint, and before it all tiles that it stands on. */
  async handOut({ size, at, note }: Pick<Signed, 'size' | 'at' | 'note'>): Promise<void> {
    madeFolder(this.dir);
    for (const tile of tilesBetween(Math.min(this.handedOut(), size), size)) await this.put(tile);
    this.write(join('checkpoints', localDateOf(at), `${size}-${at.replaceAll(':', '')}`), note);
    this.write('checkpoint', note);
  }

  /**
   * The same checkpoint with the signatures of witnesses（副署）; the newest of them stays where it
   * is found, while the next waits for its own.
   */
  putCosigned(before: string, cosigned: string): void {
    this.write('checkpoint.witnessed', cosigned);
    if (this.checkpoint() === before) this.write('checkpoint', cosigned);
  }

  /** The public key with which it is checked. */
  putKeys(lines: readonly string[]): void {
    madeFolder(this.dir);
    this.write('key', lines.map((line) => `${line}\n`).join(''));
  }

  /** The checkpoint that was handed out last. */
  checkpoint(): string | undefined {
    const file = join(this.dir, 'checkpoint');
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  }

  /** Whether the checkpoint of that day was stamped. */
  hasStamp(day: LocalDate): boolean {
    return existsSync(join(this.dir, 'timestamps', `${day}.tsr`));
  }

  /** A checkpoint and the stamp of an outside authority over it（时间戳）. */
  putStamp(day: LocalDate, note: string, stamp: Buffer): void {
    this.write(join('timestamps', `${day}.checkpoint`), note);
    this.write(join('timestamps', `${day}.tsr`), stamp);
  }

  /** How large the tree was that lies here whole. */
  private handedOut(): number {
    return checkpointIn(this.checkpoint() ?? '')?.size ?? 0;
  }

  private async put(tile: Tile): Promise<void> {
    const path = tilePath(tile);
    if (existsSync(join(this.dir, path))) return;
    this.write(path, await this.bytes(tile));
    if (tile.width === tileWidth)
      rmSync(join(this.dir, `${path}.p`), { recursive: true, force: true });
  }

  /** In one step, so that nobody reads half of it. */
  private write(path: string, content: Buffer | string): void {
    const file = join(this.dir, path);
    madeFolder(dirname(file));
    writeFileSync(`${file}.part`, content, { flush: true });
    renameSync(`${file}.part`, file);
  }
}
