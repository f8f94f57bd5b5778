import type { OpenAPIObject } from '@nestjs/swagger';
import type { JournalEntry } from '#platform/http';

/**
 * Open to everybody: what is public, and what tells of no matter（test/architecture/permissions）.
 */
export const nobodysDoors = [
  '/items',
  '/items/{item}',
  '/me',
  '/public/blacklist',
  '/public/blacklist/changes',
  // By the word of a feed: noted as its owner's (operations/http, test/e2e/story.spec.ts).
  '/public/calendar-feeds/{id}/deadlines.ics',
  '/public/licences',
  '/public/licences/{number}',
  '/simulated-clock',
  '/transparency/certificate-key',
  '/transparency/checkpoint',
  '/transparency/key',
  '/transparency/verifier.html',
  '/transparency/verifier.mjs',
];

type House = Readonly<{ url: string; journal: readonly JournalEntry[] }>;

const soon = async (holds: () => boolean): Promise<void> => {
  for (let tries = 0; tries < 5 && !holds(); tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 2));
};

/** The doors at which a person in office asks, and no row of it is in the journal, in order. */
export const silentDoors = async (
  { url, journal }: House,
  api: OpenAPIObject,
): Promise<readonly string[]> => {
  const silent: string[] = [];
  for (const door of Object.keys(api.paths).filter((path) => api.paths[path]!.get)) {
    const before = journal.length;
    const answer = await fetch(`${url}${door.replaceAll(/\{\w+\}/g, 'x')}`, {
      headers: { authorization: 'Bearer auditor' },
    });
    await answer.arrayBuffer();
    await soon(() => journal.length > before);
    const row = journal[before];
    const route = row?.route.replaceAll(/[:*](\w+)/g, '{$1}');
    if (route !== door || row?.status !== answer.status) silent.push(door);
  }
  return silent.toSorted();
};
