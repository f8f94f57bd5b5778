import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Instant } from '#domain/kernel';
import { ProblemException } from '#platform/http';
import { EventLog, type StoredEvent } from '#platform/log';
import {
  checkpointAt,
  checkpointsIn,
  checkpointSince,
  type Signed,
  verifiersIn,
} from '../kept/checkpoints.js';
import { checkpointIn } from '../signed/checkpoint.js';
import { showsConsistency, showsInclusion } from '../tree/check-proof.js';
import { hashesIn, indexAt, linesIn, NotInTree } from '../kept/tree-tables.js';
import { entryOf, leafOf, lineOf } from '../tree/entry.js';
import { consistencyProof, inclusionProof, rootAt, rootsBefore } from '../tree/proofs.js';

/** That an event is in the log as it was entered（包含证明）; hashes in base64. */
export type Inclusion = Readonly<{
  index: number;
  size: number;
  entry: string;
  leafHash: string;
  proof: readonly string[];
  root: string;
  checkpoint: string;
}>;

/** That the log only grew between two sizes（一致性证明）; hashes in base64. */
export type Consistency = Readonly<{
  from: number;
  to: number;
  fromRoot: string;
  toRoot: string;
  proof: readonly string[];
  checkpoint: string;
}>;

const inText = (hashes: readonly Buffer[]): readonly string[] =>
  hashes.map((hash) => hash.toString('base64'));

const none = (code: string, detail: string): never => {
  throw new ProblemException(404, code, detail);
};

const wrong = (code: string, detail: string): never => {
  throw new ProblemException(409, code, detail);
};

/** A proof is checked before it is given; what the tables say is no proof. */
const unsound = (): never =>
  wrong(
    'tree-changed',
    'The tree is not that of the checkpoint: verify the log（存证树与检查点不符，请立即核验：npm run verify）.',
  );

const rootIn = ({ lastNote }: Signed): Buffer => checkpointIn(lastNote)?.root ?? Buffer.alloc(0);

/** What lacks in the tree is no fault of whoever asks, and no fault of the program. */
const told = async <T>(asked: Promise<T>): Promise<T> => {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof NotInTree)
      return wrong(
        'tree-incomplete',
        `${error.message}: verify the log（存证树不完整，请立即核验：npm run verify）.`,
      );
    throw error;
  }
};

/** Makes proofs of the tables of the tree; each stands on a signed checkpoint. */
@Injectable()
export class ProofDesk {
  constructor(
    private readonly log: EventLog,
    private readonly database: DataSource,
  ) {}

  /** The newest signed checkpoint, or that of a size. Refused where there is none. */
  async checkpoint(size?: number): Promise<Signed> {
    const [newest] =
      size === undefined
        ? await checkpointsIn(this.database, { limit: 1 })
        : [await checkpointAt(this.database, size)];
    return (
      newest ??
      none(
        'checkpoint-unknown',
        'No such checkpoint was signed（未签发该检查点）: GET /transparency/checkpoints.',
      )
    );
  }

  /** That an event of the store is in the tree, as it is now. */
  async inclusion(stream: string, revision: number, size?: number): Promise<Inclusion> {
    const signed = await this.checkpoint(size);
    const event = await this.event(stream, revision);
    const index = await this.indexOf(event, signed);
    const [entry] = await told(linesIn(this.database, index, 1));
    const line = lineOf(entryOf(event));
    if (!entry!.equals(line))
      return wrong(
        'event-changed',
        'The store holds it otherwise than it was entered in the tree（库中内容与入树时不符，请立即核验）.',
      );
    const hashes = hashesIn(this.database);
    const [proof, root] = await told(
      Promise.all([inclusionProof(hashes, index, signed.size), rootAt(hashes, signed.size)]),
    );
    const included = { index, size: signed.size, leaf: leafOf(line), root: rootIn(signed) };
    if (!showsInclusion(included, proof)) return unsound();
    return {
      index,
      size: signed.size,
      entry: line.toString(),
      leafHash: leafOf(line).toString('base64'),
      proof: inText(proof),
      root: root.toString('base64'),
      checkpoint: signed.lastNote,
    };
  }

  /** That the tree of a checkpoint begins with that of an older size. */
  async consistency(from: number, to?: number): Promise<Consistency> {
    const signed = await this.checkpoint(to);
    if (from > signed.size)
      return none(
        'checkpoint-ahead',
        `The tree has no more than ${signed.size} events（早先的检查点比现有存证树还大，请立即核验）.`,
      );
    const hashes = hashesIn(this.database);
    const [proof, fromRoot, toRoot] = await told(
      Promise.all([
        consistencyProof(hashes, from, signed.size),
        rootAt(hashes, from),
        rootAt(hashes, signed.size),
      ]),
    );
    const [older, newer] = [
      { size: from, root: fromRoot },
      { size: signed.size, root: rootIn(signed) },
    ];
    if (!showsConsistency(older, newer, proof)) return unsound();
    return {
      from,
      to: signed.size,
      fromRoot: fromRoot.toString('base64'),
      toRoot: toRoot.toString('base64'),
      proof: inText(proof),
      checkpoint: signed.lastNote,
    };
  }

  /** Public keys that checkpoints were signed with, newest first. */
  keys(): Promise<readonly string[]> {
    return verifiersIn(this.database);
  }

  /** The smallest checkpoint that was signed at a moment or after it, and nothing came between. */
  firstSince(at: Instant): Promise<Signed | undefined> {
    return checkpointSince(this.database, at);
  }

  /** Number and proof of an event of the store in a tree; nothing where it is not in it. */
  async pathOf(
    { position }: StoredEvent,
    size: number,
  ): Promise<Readonly<{ index: number; proof: readonly string[] }> | undefined> {
    const index = await indexAt(this.database, position);
    if (index === undefined || index >= size) return undefined;
    return {
      index,
      proof: inText(await told(inclusionProof(hashesIn(this.database), index, size))),
    };
  }

  /** Every entry from one on to the end of a tree, and the roots of what lies before. */
  async rangeFrom(from: number, size: number) {
    const hashes = hashesIn(this.database);
    const [lines, before] = await told(
      Promise.all([linesIn(this.database, from, size - from), rootsBefore(hashes, from, size)]),
    );
    return { entries: lines.map(String), before: inText(before) };
  }

  private async event(stream: string, revision: number): Promise<StoredEvent> {
    // What the server keeps for itself is not in the tree.
    const events = stream.startsWith('$')
      ? []
      : this.log.readStream(stream, { from: revision, limit: 1 });
    for await (const event of events) if (event.revision === revision) return event;
    return none('event-unknown', `No event ${revision} in ${stream}（库中无此事件）.`);
  }

  private async indexOf({ position }: StoredEvent, { size }: Signed): Promise<number> {
    const index = await indexAt(this.database, position);
    if (index === undefined || index >= size)
      return none(
        'not-in-checkpoint',
        'It is not in the tree of that checkpoint; the next is signed within a minute（尚未纳入该检查点，一分钟内签发新检查点）.',
      );
    return index;
  }
}
