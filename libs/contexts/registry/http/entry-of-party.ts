import type { PartyChapter } from '#platform/board';
import type { DirectoryRegistry } from '../registry.lookup.js';
import { enterpriseDetail } from './directory.rows.js';

/**
 * What the register has to say in the file of a unit（一企一档）: its names, principals, premises,
 * industries, sizes, states and grades, each since when; nothing of a natural person.
 */
export const entryOfParty =
  (registry: Pick<DirectoryRegistry, 'registers'>): PartyChapter =>
  async (_, __, { id }) => {
    const entry = enterpriseDetail(registry.registers(), id);
    return entry ? { entry } : {};
  };
