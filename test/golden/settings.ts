import { loadSettings, type Settings } from '#platform/config';

/** Under which the personal data in the golden events is sealed. */
export const personalDataKey = Buffer.alloc(32, 7).toString('base64');

/**
 * Settings of an API that stands on nothing: no store, no database, no issuer. A simulated clock
 * has routes of its own.
 */
export const settingsFor = (databaseUrl = 'postgres://nobody@127.0.0.1:1/none'): Settings =>
  loadSettings({
    NODE_ENV: 'test',
    DISTRICT: '440704',
    EVENTSTORE_URL: 'esdb://127.0.0.1:1?tls=false',
    DATABASE_URL: databaseUrl,
    JOURNAL_URL: databaseUrl,
    OIDC_ISSUER: 'http://127.0.0.1:1',
    OIDC_AUDIENCE: 'test',
    PERSONAL_DATA_KEY: personalDataKey,
    SIMULATED_CLOCK_FILE: 'no-such-file',
  });
