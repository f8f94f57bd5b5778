import { accessSync, chownSync, constants, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** Numeric account a server process runs under; nothing when it may run as ourselves. */
export type Account = Readonly<{ uid: number; gid: number }>;

/**
 * PostgreSQL refuses to run as root, so root starts it as an account that every system has. No
 * account is ever created. Throws when root finds neither `postgres` nor `nobody`.
 */
export const serverAccount = (): Account | undefined => {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const name of ['postgres', 'nobody']) {
    const entry = accounts.find(([login]) => login === name);
    if (entry) return { uid: Number(entry[2]), gid: Number(entry[3]) };
  }
  throw new Error('Started as root, but neither account postgres nor nobody exists to run under');
};

/** Hands a file or folder to the account of the server; nothing to do when it is our own. */
export const giveTo = (account: Account | undefined, target: string): void => {
  if (account) chownSync(target, account.uid, account.gid);
};

/**
 * Whether the account can walk down to this path. A home of mode 0700 above it is the usual reason
 * why not.
 */
export const canReach = (account: Account | undefined, target: string): boolean => {
  if (!account) return readable(target);
  for (let folder = path.dirname(path.resolve(target)); ; folder = path.dirname(folder)) {
    const { mode, uid, gid } = statSync(folder);
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if (!(mode & bit)) return false;
    if (folder === path.dirname(folder)) return true;
  }
};

const readable = (target: string): boolean => {
  try {
    accessSync(path.dirname(path.resolve(target)), constants.X_OK);
    return true;
  } catch {
    return false;
  }
};
