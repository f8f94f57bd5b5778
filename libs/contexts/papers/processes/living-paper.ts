import { streamName } from '#domain/kernel';
import { readable, type Reading } from '#platform/log';
import { paperStream } from '../paper/paper.stream.js';

/** The latest copy that is noted after one（补发）. */
const copyAfter = async (reading: Reading, stream: string): Promise<number | undefined> => {
  let copy: number | undefined;
  for await (const { type, data } of readable(reading, paperStream, stream))
    if (type === 'PaperReissued') copy = data.copy;
  return copy;
};

/** The one of its number that is in people’s hands: of a paper that was issued again, the last. */
export const livingPaper = async (
  reading: Reading,
  district: string,
  first: string,
): Promise<string> => {
  let id = first;
  for (;;) {
    const copy = await copyAfter(reading, streamName(paperStream, district, id));
    if (copy === undefined) return id;
    id = `${first}-${copy}`;
  }
};
