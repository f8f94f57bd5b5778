export { createDatabase } from './create-database.js';
export { type RunningPostgres, type StartOptions, startPostgres } from './start-postgres.js';
export { startReplica } from './start-replica.js';
export { stopWhenWeEnd, type TestPostgres, withPostgres } from './with-postgres.js';
