import type { AnySheet } from '#platform/sheets';
import { contexts, partOf } from './index.js';

/**
 * The sheets a district is begun with（区级初始化表）, in the order in which they are entered:
 * `registry.sheets.ts` exports `RegistrySheets`, and so on.
 */
export const allSheets = async (): Promise<readonly AnySheet[]> =>
  (
    await Promise.all(contexts.map((context) => partOf<readonly AnySheet[]>(context, 'sheets')))
  ).flat(2);
