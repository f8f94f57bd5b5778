import 'reflect-metadata';
import { loadSettings } from '#platform/config';
import { routesUnder } from '#platform/http';
import { QueryApiModule } from '../../apps/query-api/src/query-api.module.js';

// Every route that reads is for those whose it is, or stands here with its reason.

const registers = 'who holds which office and who is a unit is known to everybody in office';
const law = 'the law is everybody’s';
const programs = 'operators and auditors look after the programs of the district';
const elsewhere = 'cases of other authorities, which were never handled here';
const named = 'what a name is held for over all matters, and nothing of the matter';
const within = 'kept to the scope of whoever asks by `rowsWithin`: see matrix.spec.ts';

const others: Readonly<Record<string, string>> = {
  '/organs': registers,
  '/people': registers,
  '/mandates': registers,
  '/enterprises': registers,
  '/credit-codes': registers,
  '/authority': registers,
  '/citizens': 'the registrar keeps it and the auditor checks it; nobody else reads its history',
  '/law': law,
  '/law-settings': law,
  '/me': 'the own capacities',
  '/items': 'the catalogue of items is public (LL 30)',
  '/blacklist-standing': 'who is listed is public by law (WSL 78); candidates are not told',
  '/public':
    'licences and the list are public (OGI 20, WSL 78); a reporter asks by the code he was given',
  '/health': 'whether the process runs',
  '/metrics': 'whether the process runs',
  '/simulated-clock': 'development only',
  '/projections': programs,
  '/stored-events': programs,
  '/document-numbers': programs,
  '/imported-cases': elsewhere,
  '/imports': elsewhere,
  '/import-files': elsewhere,
  '/fined-acts': named,
  '/fine-receipts': named,
  '/open-listings': named,
  '/own-grants': named,
  '/point-codes': named,
  '/maker-numbers': named,
  '/letter-numbers': named,
  '/licence-bars': 'whoever looks at an application asks what stands in the applicant’s way',
  '/particulars-openings':
    'a head reads those of his organs, whoever opened his own: matrix.spec.ts',
  '/calendar-feeds': 'the own calendar; its past is for auditors',
  '/saved-filters': 'what the person who asks keeps; its past is for auditors',
  '/reported-clues': 'what the person who asks reported',
  '/tracking': 'what is the applicant’s own: 404 for the rest',
  '/transparency': 'auditors ask for proofs; checkpoints and keys tell nothing of any matter',
  '/process-logs': 'auditors ask how matters went; nothing of what they said',
  '/journal': 'auditors ask who looked at what',
  'GET /enforcement-cases': within,
  'GET /case-figures': within,
  'GET /case-figures/export.csv': within,
  'GET /case-figures/export.xlsx': within,
  'GET /documents': within,
  'GET /hazards': within,
  'GET /hazard-sources': within,
  'GET /monitoring-points': within,
  'GET /gateways': within,
  'GET /gateways/export.csv': within,
  'GET /gateways/export.xlsx': within,
  'GET /alarms': within,
  'GET /blacklist-listings': within,
  'GET /blacklist-listings/export.csv': within,
  'GET /blacklist-listings/export.xlsx': within,
  'GET /accidents': within,
  'GET /accident-figures': within,
  'GET /indicator-years': within,
  'GET /indicator-years/export.csv': within,
  'GET /indicator-years/export.xlsx': within,
  'GET /accidents/export.csv': within,
  'GET /accidents/export.xlsx': within,
  'GET /inspections': within,
  'GET /tip-offs': within,
  'GET /hazard-statistics': within,
  'GET /hazard-statistics/export.csv': within,
  'GET /hazard-statistics/export.xlsx': within,
  'GET /reporters/:id/particulars': 'only for the one who was named and opened it that day',
  'GET /documents/:id/file': 'asks of the matter that its row names: papers.e2e.spec.ts',
  'GET /papers': programs,
  'GET /acts': within,
  'GET /acts/export.csv': within,
  'GET /acts/export.xlsx': within,
  'GET /publications': within,
  'GET /publications/export.csv': within,
  'GET /publications/export.xlsx': within,
  'GET /dispatches': within,
  'GET /dispatches/export.csv': within,
  'GET /dispatches/export.xlsx': within,
  'GET /papers/export.csv': programs,
  'GET /papers/export.xlsx': programs,
  'GET /volumes/:path/:id': 'asks of the matter that it names: story.spec.ts',
  'GET /volumes/:path/:id/papers': 'asks of the matter that it names: story.spec.ts',
  '/paper-forms': 'forms of the district are everybody’s in office',
  'POST /drafts/:path/:id': 'asks of the matter that it names: story.spec.ts',
  'POST /documents/check': 'whoever holds a paper asks whether it is real',
  'GET /exhibits': 'asks of the matter that is named, else the own: evidence.spec.ts',
  'GET /exhibits/:id': 'asks of each matter it belongs to: evidence.spec.ts',
  'GET /exhibits/:id/file': 'asks of each matter it belongs to: evidence.spec.ts',
  'GET /exhibits/:id/original': 'asks of each matter it belongs to: evidence.spec.ts',
  'GET /exhibits/:id/thumbnail': 'asks of each matter it belongs to: evidence.spec.ts',
  'GET /exhibits/:id/metadata': 'asks of each matter it belongs to: evidence.spec.ts',
  'GET /deadlines': within,
  'GET /duties': within,
  'GET /worklist': 'what waits for oneself, or for those one leads: matrix.spec.ts',
  'GET /parties/:id/file': within,
  'GET /licence-applications': within,
  'GET /licences': within,
  'GET /inspection-plans': within,
  'GET /inspection-plans/export.csv': within,
  'GET /inspection-plans/export.xlsx': within,
  'GET /patrols': within,
  'GET /patrols/export.csv': within,
  'GET /patrols/export.xlsx': within,
  'GET /equipment': within,
  'GET /equipment/export.csv': within,
  'GET /equipment/export.xlsx': within,
  'GET /enforcement-cases/export.csv': within,
  'GET /enforcement-cases/export.xlsx': within,
  'GET /hazards/export.csv': within,
  'GET /hazard-sources/export.csv': within,
  'GET /hazard-sources/export.xlsx': within,
  'GET /monitoring-points/export.csv': within,
  'GET /monitoring-points/export.xlsx': within,
  'GET /alarms/export.csv': within,
  'GET /alarms/export.xlsx': within,
  'GET /hazards/export.xlsx': within,
  'GET /inspections/export.csv': within,
  'GET /inspections/export.xlsx': within,
  'GET /tip-offs/export.csv': within,
  'GET /tip-offs/export.xlsx': within,
  'GET /licence-applications/export.csv': within,
  'GET /licence-applications/export.xlsx': within,
  'GET /licences/export.csv': within,
  'GET /licences/export.xlsx': within,
  'GET /licensing/queue': within,
  'GET /licensing/at-risk': within,
  'GET /licensing/day-sheet': within,
  'GET /licensing/workload': within,
  'GET /licensing/workload.xlsx': within,
  'GET /licensing/day-sheet.xlsx': within,
  'GET /licensing/day-sheet.pdf': within,
  'GET /licensing/figures.xlsx': within,
  'GET /licensing/figures': within,
};

const settings = loadSettings({
  NODE_ENV: 'test',
  DISTRICT: '440704',
  EVENTSTORE_URL: 'esdb://127.0.0.1:1?tls=false',
  DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
  OIDC_ISSUER: 'http://127.0.0.1:1',
  OIDC_AUDIENCE: 'test',
  PERSONAL_DATA_KEY: Buffer.alloc(32, 7).toString('base64'),
});

describe('SEC-13 a route that reads', () => {
  it('is for those whose matter it is, or says why it is not', async () => {
    const routes = routesUnder(await QueryApiModule.with(settings));
    expect(routes.filter(({ ofMatter }) => ofMatter).length).toBeGreaterThan(25);
    const open = routes
      .filter(({ ofMatter }) => !ofMatter)
      .map(({ method, path }) => ({ call: `${method} ${path.replace(/\/$/, '')}`, path }));
    const unsaid = open.filter(
      ({ call, path }) => !(call in others) && !(`/${path.split('/')[1]!}` in others),
    );
    expect(unsaid).toEqual([]);
  });
});
