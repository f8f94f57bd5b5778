import type { EventLog } from '#platform/log';
import type { EventStore } from '#platform/store';
import { eventsIn, type Line, lineOf, linesIn } from './lines.js';
import { BadBackup, isKeyOf, type Manifest, manifestIn } from './manifest.js';

/** What a store and a back-up have in common, read side by side. */
export type Compared = Readonly<{
  /** Events that are in both, the same and in the same order, from the first on. */
  same: number;
  /** Where they part: what the store has there, and the back-up; nothing when one has ended. */
  differs?: Readonly<{ store: string | null; backup: string | null }>;
}>;

type Place = Readonly<{ log: EventLog; folder: string; until?: string }>;

/**
 * Holds a store against a back-up, event by event: nothing missing, changed, moved, or added. It
 * reads what the store holds, and is the proof after a restoring and of a back-up beside a running
 * store alike (what was recorded since the back-up is then the difference). Throws `BadBackup`
 * when there is none.
 */
export const compare = async ({ log, folder, until }: Place): Promise<Compared> => {
  const kept = linesIn(folder, whatIsIn(folder), until);
  let same = 0;
  for await (const event of eventsIn(log)) {
    const next = kept.next();
    const backup = next.done ? null : lineOf(next.value);
    const store = lineOf(event);
    if (backup !== store) return { same, differs: { store, backup } };
    same += 1;
  }
  const rest = kept.next();
  return rest.done ? { same } : { same, differs: { store: null, backup: lineOf(rest.value) } };
};

/**
 * Brings a back-up into a store that has nothing, or goes on where an earlier run was killed; up
 * to a moment if one is given（恢复到某一时刻）. Every event comes back as it was sealed, in its
 * order. Answers the proof. Throws `BadBackup` when the store holds something else, or the key is
 * another.
 */
export const restore = async (
  place: Place & Readonly<{ store: EventStore; key: string; progress?: (events: number) => void }>,
): Promise<Compared> => {
  const { folder, until, store, progress = () => undefined } = place;
  const manifest = usable(place);
  const before = await compare(place);
  if (before.differs?.store)
    throw new BadBackup(
      '事件库中已有其他记录，只能恢复到空库。 The store holds something else: restore into an empty one.',
    );
  let done = before.same;
  for (const part of together(linesIn(folder, manifest, until), done)) {
    const [{ stream, revision }] = part;
    await store.append(stream, part, revision === 0 ? 'none' : revision - 1);
    done += part.length;
    progress(done);
  }
  return compare(place);
};

const whatIsIn = (folder: string): Manifest => {
  const manifest = manifestIn(folder);
  if (manifest.events === 0)
    throw new BadBackup(`${folder} 中没有备份。 There is no back-up in ${folder}.`);
  return manifest;
};

const usable = ({ folder, key }: Readonly<{ folder: string; key: string }>): Manifest => {
  const manifest = whatIsIn(folder);
  if (!isKeyOf(manifest, key))
    throw new BadBackup(
      '密钥与备份不符，恢复后个人信息将无法打开。 This is not the key these events were sealed with.',
    );
  return manifest;
};

/** Neighbours of one stream are one append, as they were when they were written. */
function* together(lines: Generator<Line>, skip: number): Generator<readonly [Line, ...Line[]]> {
  let open: [Line, ...Line[]] | undefined;
  let seen = 0;
  for (const line of lines) {
    seen += 1;
    if (seen <= skip) continue;
    if (open && open[0].stream === line.stream && open.length < 100) open.push(line);
    else {
      if (open) yield open;
      open = [line];
    }
  }
  if (open) yield open;
}
