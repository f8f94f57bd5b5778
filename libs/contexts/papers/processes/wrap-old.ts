import { partsOf } from '#domain/kernel';
import type { LookingReaction } from '#platform/following';
import type { FileStore } from '#platform/files';
import { namesOfSeals } from '#platform/privacy';
import type { OnPaper, PaperSources } from '#platform/papers';
import type { PaperEvent } from '../paper/paper.events.js';
import { paperStream } from '../paper/paper.stream.js';
import { to } from './keyed.js';
import type { Printery } from './printing.js';
import { onRecord } from './set-papers.js';

/** Enough of a file to tell whether it lies under keys of people and matters. */
const headBytes = 6;

const headOf = async (files: Pick<FileStore, 'part'>, kept: string): Promise<string> => {
  let head = '';
  const bytes = await files.part(kept, { from: 0, to: headBytes - 1 });
  if (bytes) for await (const part of bytes) head += (part as Buffer).toString('latin1');
  return head;
};

const keyOfParty = (party: OnPaper['party']): readonly string[] =>
  party?.kind === 'citizen' ? [`person/${party.id}`] : [];

const keyOfMatter = (stream: string): string => {
  const { category, id } = partsOf(stream)!;
  return `matter/${category}.${id}`;
};

/**
 * The keys of those of whom a paper tells: of its matter, and each that something in it is under.
 */
const namesFor = async (
  printery: Printery,
  sources: PaperSources,
  stream: string,
): Promise<readonly string[]> => {
  const found = await onRecord(printery, sources, stream);
  if (!found) return [];
  const { issued, source, paper } = found;
  const onPaper = await source.onPaper(printery.reading, issued.stream, issued.revision);
  const sealed = namesOfSeals(JSON.stringify([paper.document, onPaper ?? {}]));
  return [...new Set([keyOfMatter(issued.stream), ...keyOfParty(onPaper?.party), ...sealed])];
};

type Wrapping = Readonly<{ printery: Printery; sources: PaperSources }>;

/** The old file as it is, or nothing where none is there, or it lies under their keys already. */
const oldFile = async ({ files, seals }: Printery, kept: string): Promise<Buffer | undefined> => {
  const head = await headOf(files, kept);
  return seals.isUnderKeys(head) ? undefined : files.read(kept);
};

const idOf = (stream: string): string => partsOf(stream)?.id ?? stream;

/**
 * A paper that was set before papers lay under the keys of those of whom they tell（旧文书）opens
 * with the master key alone: it is sealed once more, under their keys. It is kept first, told
 * then, and the old file goes last: whenever the worker is killed, one that opens is there, and it
 * goes on where it stood. Of whom a key was erased before, nothing of the paper is left.
 */
export const wrapOldPapers = ({ printery, sources }: Wrapping): LookingReaction<PaperEvent> => ({
  name: 'papers.wrap-old',
  beyond: true,
  from: paperStream,
  on: {
    PaperRendered: async ({ issued, rendering }, { stream }) => {
      const { files, seals } = printery;
      const bytes = await oldFile(printery, rendering.kept);
      const names = bytes ? await namesFor(printery, sources, stream) : [];
      if (!bytes || names.length === 0) return [];
      const kept = await files.keep(await seals.underKeys(idOf(issued.stream), bytes, names));
      return [to(idOf(stream), 'KeepWrapped', { was: rendering.kept, kept }, 'wrapped')];
    },
  },
});

/** The file that lay under the master key alone goes once the other one is on record. */
export const removeUnwrapped = (
  files: Pick<FileStore, 'remove' | 'sizeOf'>,
): LookingReaction<PaperEvent> => ({
  name: 'papers.remove-unwrapped',
  beyond: true,
  from: paperStream,
  on: {
    PaperWrapped: async ({ was, kept }) => {
      if ((await files.sizeOf(kept)) === undefined) throw new Error(`${kept} is not kept yet`);
      await files.remove(was);
      return [];
    },
  },
});
