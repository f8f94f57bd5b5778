import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { madeFolder } from '#platform/config';
import { itemsOf, type Place } from './place.js';
import type { Say } from './play.js';

type Paper = Readonly<{
  paperId: string;
  subjectId: string;
  title: string;
  number: string | null;
  state: string;
}>;

const most = 200;
const quietMs = 3_000;
const longestMs = 120_000;

/** Every paper of the district, once no more come: they are set after their acts. */
export const allPapers = async (place: Place): Promise<readonly Paper[]> => {
  const auditor = place.as('auditor');
  let [papers, since]: [readonly Paper[], number] = [[], Date.now()];
  for (const began = Date.now(); Date.now() - began < longestMs; await pause(500)) {
    const page = await auditor.get(`/papers?limit=${most}&sort=recordedAt`);
    const found = itemsOf(page) as unknown as readonly Paper[];
    if (found.length !== papers.length) since = Date.now();
    papers = found;
    if (papers.length > 0 && Date.now() - since > quietMs) break;
  }
  return papers;
};

/** Writes the papers of a story into a folder, as the parties would hold them. */
export const writePapers = async (place: Place, folder: string, say: Say): Promise<void> => {
  madeFolder(folder);
  const papers = await allPapers(place);
  for (const [at, { paperId, title, number, state }] of papers.entries()) {
    const pdf = await place.as('auditor').download(`/documents/${paperId}/file`);
    const order = String(at + 1).padStart(2, '0');
    const over = state === 'withdrawn' ? '（已失效或者被替换）' : '';
    writeFileSync(join(folder, `${order} ${title} ${number ?? ''}`.trim() + `${over}.pdf`), pdf);
    if (over) say(`       已被撤销、变更、更正或者补发 · no longer stands: ${number ?? title}`);
  }
  say(`── 文书 · ${papers.length} papers as PDF in ${folder}`);
};
