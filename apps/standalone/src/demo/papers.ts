import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { madeFolder } from '#platform/config';
import type { Person } from '../person.js';
import { itemsOf } from './place.js';
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
export const allPapers = async (auditor: Person): Promise<readonly Paper[]> => {
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

/** What the file of a paper is called besides that is out of force. */
const noLonger: Readonly<Record<string, string>> = {
  withdrawn: '（已失效或者被替换）',
  suspended: '（暂扣中）',
};

/** Writes the papers of a story into a folder, as the parties would hold them. */
export const writePapers = async (auditor: Person, folder: string, say: Say): Promise<void> => {
  madeFolder(folder);
  const papers = await allPapers(auditor);
  for (const [at, { paperId, title, number, state }] of papers.entries()) {
    const pdf = await auditor.download(`/documents/${paperId}/file`);
    const order = String(at + 1).padStart(2, '0');
    const over = noLonger[state] ?? '';
    writeFileSync(join(folder, `${order} ${title} ${number ?? ''}`.trim() + `${over}.pdf`), pdf);
    if (over) say(`       ${over} · no longer stands, or not now: ${number ?? title}`);
  }
  say(`── 文书 · ${papers.length} papers as PDF in ${folder}`);
};
