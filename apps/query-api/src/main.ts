import 'reflect-metadata';
import { answers } from './answers.js';
import { loadSettings, startTelemetry, unneededBy } from '#platform/config';

await startTelemetry('query-api');
const { QueryApiModule } = await import('./query-api.module.js');
const { endWithParent, serve } = await import('#platform/http');
const { journalFor } = await import('#platform/journal');
const { keysFor } = await import('#platform/keys');
const { rulesText, withRules } = await import('#platform/programs');
const { nounFiles } = await import('#contexts/index');

const loaded = loadSettings(process.env, unneededBy['query-api']);
endWithParent();
const rules = rulesText(nounFiles);
const settings = withRules(loaded, rules);
const journal = journalFor(settings);
await serve(await QueryApiModule.with(settings, journal, keysFor(settings)), {
  title: 'Work-safety query API',
  description:
    'Rows and histories out（案件、许可查询与审计接口）. `Min-Position` reads one’s own write; `asOf` and `revision` read the past.',
  version: loaded.CODE_VERSION,
  host: settings.LISTEN_HOST,
  port: settings.QUERY_API_PORT,
  logLevel: settings.LOG_LEVEL,
  operationsToken: settings.OPERATIONS_TOKEN,
  journal,
  only: 'reads',
  answers,
});
