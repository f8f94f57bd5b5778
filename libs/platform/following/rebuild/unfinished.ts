import { inTransaction } from '#platform/tables';
import type { DataSource } from 'typeorm';
import { addBuild, type Build, buildsOf, lockProjection } from './builds.js';
import type { Followed } from '../fold/followed.js';
import { forgetBuild } from './switch-build.js';

type Unfinished = Readonly<{ readModels: DataSource; followed: Followed }>;

/**
 * The newest unfinished build of this version. A new one when there is none, or when that one
 * differs from its control fold; it knows what operators decided to skip.
 */
export const unfinished = ({ readModels, followed }: Unfinished): Promise<Build> =>
  inTransaction(readModels, async (client) => {
    await lockProjection(client, followed.name);
    const builds = await buildsOf(client, followed.name);
    const found = builds.find(
      ({ status, version }) => status === 'building' && version === followed.version,
    );
    if (found && found.cause !== 'differs') return found;
    const build = await addBuild({ readModels, client, followed, status: 'building' });
    if (found) await forgetBuild(client, readModels, followed, found.build);
    const live = builds.find(({ status }) => status === 'live');
    await client.query(
      `INSERT INTO platform.poison (projection, build, event_id, key, stream, revision, type, commit, prepare,
          error, status, by_whom, why)
        SELECT projection, $2, event_id, key, stream, revision, type, commit, prepare, error, 'skip', by_whom, why
        FROM platform.poison WHERE projection = $1 AND build = $3 AND status IN ('skip', 'skipped')`,
      [followed.name, build.build, live?.build ?? 0],
    );
    return build;
  });
