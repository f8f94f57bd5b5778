import { streamName } from '#domain/kernel';
import { issuedIn } from '#domain/procedure';
import { readable, type Reading } from '#platform/log';
import type { PaperSources } from '#platform/papers';

type From = Readonly<{ reading: Reading; sources: Pick<PaperSources, 'at'>; district: string }>;

/**
 * What people call the matter at an address（案卷）: by the first of its papers that bears a
 * number, as its list of papers is headed; by the address while it has none.
 */
export const matterCalled = async (
  { reading, sources, district }: From,
  address: string,
): Promise<string> => {
  const [path = '', id = ''] = address.split('/');
  const source = sources.at(path);
  if (!source) return address;
  for await (const { data } of readable(
    reading,
    source.from,
    streamName(source.from, district, id),
  )) {
    const first = issuedIn(data).find(({ number }) => number !== undefined);
    if (first) return `${first.number}（${first.title}）`;
  }
  return `尚无文号（${address}）`;
};
