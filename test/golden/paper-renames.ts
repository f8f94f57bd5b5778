import type { Rename } from './openapi-compare.js';

/** What came with papers as files. */
export const paperRenames: readonly Rename[] = [
  ...[
    '',
    ...['confirmation', 'address', 'suspension', 'resumption', 'end'].map((at) => `/{id}/${at}`),
    ...['secrets', 'resendings', 'repetitions'].map((at) => `/{id}/${at}`),
  ].map((at): Rename => ({
    api: 'command',
    to: `POST /receivers${at}`,
    why: 'new: systems of others that what leaves the house is handed to（接收系统）',
  })),
  {
    api: 'command',
    to: 'POST /receivers/{id}/answers',
    why: 'new: the system of the other side answers under its signature（对方系统答复）',
  },
  ...[
    '/deliveries',
    ...['', '/export.csv', '/export.xlsx', '/{id}', '/{id}/secret'].map((at) => `/receivers${at}`),
    ...['history', 'replay', 'as-of', 'verify'].map((at) => `/receivers/{id}/${at}`),
  ].map((path): Rename => ({
    api: 'query',
    to: `GET ${path}`,
    why: 'new: what became of what was handed to other systems（接收系统、投递看板）',
  })),
  ...['paper-forms', 'paper-forms/{id}/confirmation', 'paper-forms/{id}/withdrawal', 'letters'].map(
    (path): Rename => ({
      api: 'command',
      to: `POST /${path}`,
      why: 'new: forms of the district and letters by them（本区文书格式、函件）',
    }),
  ),
  ...['paper-forms', 'letters'].flatMap((path) =>
    ['history', 'replay', 'as-of', 'verify'].map((part): Rename => ({
      api: 'query',
      to: `GET /${path}/{id}/${part}`,
      why: 'new: what is on record about a form, a letter',
    })),
  ),
  ...['', '/{id}', '/export.csv', '/export.xlsx'].map((part): Rename => ({
    api: 'query',
    to: `GET /paper-forms${part}`,
    why: 'new: which forms the district has, and what each asks for（本区文书格式台账）',
  })),
  ...['POST /drafts/{path}/{id}', 'POST /paper-forms/trial'].map((to): Rename => ({
    api: 'query',
    to,
    why: 'new: papers before they are issued, forms before they are in force（草稿、样张）',
  })),
  {
    api: 'command',
    to: 'POST /enforcement-cases/{id}/demand body.paper',
    why: 'a demand may be made by a notice to pay（罚款催缴通知书）, which stands beside it in §9.2',
  },
  {
    api: 'command',
    to: 'POST /papers/{id}/reissue',
    why: 'new: a paper that was lost is issued again under its number（补发）',
  },
  {
    api: 'command',
    to: 'POST /papers/{id}/rendering',
    why: 'new: a paper that could not be set is tried again（重新生成文书）',
  },
  ...[
    'GET /papers',
    'GET /papers/export.csv',
    'GET /papers/export.xlsx',
    'GET /documents/{id}/file',
    'GET /volumes/{path}/{id}',
    'GET /volumes/{path}/{id}/papers',
    'POST /documents/check',
    'POST /documents/check/file',
  ].map((to): Rename => ({
    api: 'query',
    to,
    why: 'new: papers as PDF, those that are owed, and whether one is real（文书文件、查验）',
  })),
  ...['calendar-feeds', 'calendar-feeds/revocation'].map((path): Rename => ({
    api: 'command',
    to: `POST /${path}`,
    why: 'new: the own deadlines as a calendar（期限日历订阅）',
  })),
  ...[
    'calendar-feeds',
    'public/calendar-feeds/{id}/deadlines.ics',
    ...['history', 'replay', 'as-of', 'verify'].map((part) => `calendar-feeds/{id}/${part}`),
  ].map((path): Rename => ({
    api: 'query',
    to: `GET /${path}`,
    why: 'new: the own deadlines as a calendar（期限日历订阅）',
  })),
  ...['', '/export.csv', '/export.xlsx'].map((of): Rename => ({
    api: 'query',
    to: `GET /acts${of}`,
    why: 'new: each act of a person, in which capacity, on which grounds（履职行为登记簿）',
  })),
  ...['', '/export.csv', '/export.xlsx'].map((of): Rename => ({
    api: 'query',
    to: `GET /audit-findings${of}`,
    why: 'new: acts that break an audit rule of the district（稽核发现）',
  })),
  ...['publications', 'dispatches'].flatMap((path) =>
    ['', '/events', '/export.csv', '/export.xlsx'].map((of): Rename => ({
      api: 'query',
      to: `GET /${path}${of}`,
      why: 'new: what is public, and what was sent to bodies outside（公开清单、对外移送清单）',
    })),
  ),
];
