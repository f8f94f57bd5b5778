import { Permit } from '#platform/http';
import { tableRoutesOf } from '#platform/reading';
import { PapersQuery, paperStates } from './papers.bodies.js';
import { PapersController } from './papers.controller.js';

/** The register of papers as people take it with them（文书台账导出）. */
export const papersAsFiles = tableRoutesOf({
  path: 'papers',
  tag: 'papers 文书',
  summary: 'Papers with their digests（文书台账）',
  permit: Permit('operator', 'auditor'),
  query: PapersQuery,
  from: PapersController,
  page: (papers, asked: PapersQuery, min) => papers.all(asked, min),
  columns: [
    ['文号', ({ number }) => number],
    ['题名', ({ title }) => title],
    ['日期', ({ day }) => day],
    ['机关', ({ organ }) => organ.name],
    ['状态', ({ state }) => paperStates[state]],
    ['未生成原因', ({ reason }) => reason],
    ['页数', ({ pages }) => pages],
    ['文件摘要', ({ pdf }) => pdf],
    ['登记时间', ({ recordedAt }) => recordedAt],
  ],
});
