import type { Instant } from '#domain/kernel';
import type { Tree } from '../tree/check-proof.js';
import { noteIn, signedNote, type Signer } from './note.js';

/** What a checkpoint（检查点）says: how large the tree of a log was, its root, and when. */
export type Checkpoint = Tree & Readonly<{ origin: string; at: Instant | undefined }>;

const timeWord = 'time ';

/** A checkpoint as C2SP tlog-checkpoint writes it, signed; when it was is a line of its own. */
export const signedCheckpoint = (
  { size, root, at }: Omit<Checkpoint, 'origin'>,
  signer: Signer,
): string => {
  const lines = [
    signer.name,
    String(size),
    root.toString('base64'),
    ...(at ? [timeWord + at] : []),
  ];
  return signedNote(lines.map((line) => `${line}\n`).join(''), signer);
};

const rootBytes = 32;

const treeIn = (size: string, root: string): Tree | undefined => {
  const hash = Buffer.from(root, 'base64');
  const isSound = /^(0|[1-9]\d{0,14})$/.test(size) && hash.length === rootBytes;
  return isSound ? { size: Number(size), root: hash } : undefined;
};

/** What a signed checkpoint says; nothing where it is none. Its signature is not looked at. */
export const checkpointIn = (note: string): Checkpoint | undefined => {
  const [origin, size, root, ...more] = noteIn(note)?.text.split('\n') ?? [];
  const tree = treeIn(size ?? '', root ?? '');
  if (!origin || !tree) return undefined;
  const time = more.find((line) => line.startsWith(timeWord))?.slice(timeWord.length);
  return { origin, ...tree, at: time as Instant | undefined };
};
