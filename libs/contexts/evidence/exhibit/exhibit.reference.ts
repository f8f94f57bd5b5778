import { label, referable, type Standing } from '#domain/kernel';
import { type ExhibitEvent, type Origin, originNames } from './exhibit.events.js';
import { evolveExhibit, type Exhibit, noExhibit } from './exhibit.state.js';
import { exhibitStream } from './exhibit.stream.js';

/** What rules about other files may know of an exhibit. */
export type ExhibitFacts = Readonly<{
  digest: string;
  bytes: number;
  type: string;
  /** Where it came from, and under which name（sealed）, when it came first. */
  origin: Origin;
  name?: string;
}>;

const kinds: readonly (readonly [type: string, called: string])[] = [
  ['image/', '图片'],
  ['video/', '录像'],
  ['audio/', '录音'],
  ['application/pdf', 'PDF文件'],
];

/** What a file is, by its type（文件种类）. */
export const kindCalled = (type: string): string =>
  kinds.find(([begins]) => type.startsWith(begins))?.[1] ?? '文件';

/**
 * What a paper calls an exhibit（证据名称）: its kind, where it came from, its name, and the digest
 * by which it is told from any other.
 */
export const exhibitCalled = (
  { digest, type, origin }: Omit<ExhibitFacts, 'name'>,
  name: string | undefined,
): string => {
  const told = [originNames[origin], ...(name === undefined ? [] : [name])];
  return `${kindCalled(type)}（${told.join('，')}，摘要${digest.slice(0, 16)}）`;
};

const cameBy = ([first]: Exhibit['taken']): Pick<ExhibitFacts, 'origin' | 'name'> => ({
  origin: first?.origin ?? 'handed-in',
  ...(first?.name !== undefined && { name: first.name }),
});

const standing = ({ file, taken, places, disposed }: Exhibit): Standing<ExhibitFacts> | undefined =>
  file && {
    matters: places.map(({ matter }) => matter),
    brought: { hands: taken.map(({ by }) => by), organs: taken.map(({ organ }) => organ) },
    ...(disposed && { ended: { how: label('disposed of', '销毁') } }),
    facts: {
      digest: file.digest,
      bytes: file.bytes,
      type: file.type,
      ...cameBy(taken),
    },
  };

/** Exhibits, for fields that name one by its digest. */
export const exhibitReference = referable<Exhibit, ExhibitEvent, ExhibitFacts>({
  stream: exhibitStream,
  title: label('exhibit', '证据材料'),
  initial: noExhibit,
  evolve: evolveExhibit,
  standing,
});
