import { label, referable, type Standing } from '#domain/kernel';
import type { ExhibitEvent } from './exhibit.events.js';
import { evolveExhibit, type Exhibit, noExhibit } from './exhibit.state.js';
import { exhibitStream } from './exhibit.stream.js';

/** What rules about other files may know of an exhibit. */
export type ExhibitFacts = Readonly<{
  digest: string;
  bytes: number;
  type: string;
}>;

const standing = ({ file, taken, places, disposed }: Exhibit): Standing<ExhibitFacts> | undefined =>
  file && {
    matters: places.map(({ matter }) => matter),
    brought: { hands: taken.map(({ by }) => by), organs: taken.map(({ organ }) => organ) },
    ...(disposed && { ended: { how: label('disposed of', '销毁') } }),
    facts: {
      digest: file.digest,
      bytes: file.bytes,
      type: file.type,
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
