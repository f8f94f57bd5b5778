import { Permit } from '#platform/http';
import { tableRoutesOf } from '#platform/reading';
import { CaseDocumentsController } from './case-documents.controller.js';
import { caseReaders } from '../case-readers.js';
import { DocumentsQuery } from '../reading.bodies.js';

/** Documents of all cases as people take them with them（执法文书导出）. */
export const documentsAsFiles = tableRoutesOf({
  path: 'documents',
  tag: 'enforcement documents 执法文书',
  summary: 'Documents of all cases（执法文书）',
  permit: Permit(...caseReaders),
  query: DocumentsQuery,
  from: CaseDocumentsController,
  page: (documents, asked: DocumentsQuery, min, who) => documents.everywhere(asked, who, min),
  columns: [
    ['文号', ({ number }) => number],
    ['题名', ({ title }) => title],
    ['代字', ({ code }) => code],
    ['日期', ({ date }) => date],
    ['环节', ({ stepName }) => stepName.zh],
    ['登记时间', ({ recordedAt }) => recordedAt],
  ],
});
