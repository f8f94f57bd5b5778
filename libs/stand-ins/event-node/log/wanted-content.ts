import pg from 'pg';
import type { LogFilter } from './filter.js';

/**
 * SQL that is true for the events whose content a filtered reader will get. The others are fetched
 * without content, because they only count as considered. Regular expressions are not translated:
 * PostgreSQL's are others.
 */
export const wantedContent = (filter: LogFilter | undefined): string | undefined => {
  if (!filter || filter.regex || filter.prefixes.length === 0) return undefined;
  const column = filter.on === 'stream' ? 'stream' : 'type';
  const safe = filter.prefixes.filter((prefix) => !prefix.includes('\0'));
  if (safe.length === 0) return 'false';
  return `(${safe.map((prefix) => `${column} ^@ ${pg.escapeLiteral(prefix)}`).join(' OR ')})`;
};
