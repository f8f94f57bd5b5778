import type { Nouns } from '#platform/acts';
import type { PersonActing } from '#platform/http';
import { exhibitNoun } from './exhibit.noun.js';

const clerk: PersonActing = {
  kind: 'person',
  id: 'clerk',
  name: '经办人',
  capacity: { organ: 'bureau', post: 'clerk', roles: ['officer'] },
};

/** Puts on record that a file of that digest was handed in to a matter; its bytes are nowhere. */
export const onFile = async (nouns: Nouns, digest: string, matter: string): Promise<void> => {
  const file = { digest, bytes: 1, type: 'application/pdf', key: `file/${digest}`, kept: digest };
  const whose = { organs: [], hands: [clerk.id], parties: [] };
  const placed = { matter, address: matter, whose };
  const data = { upload: digest, origin: 'handed-in', matter, file, placed } as const;
  const commandId = `${digest} ${matter}`;
  const asked = { actor: clerk, commandId, correlationId: commandId, causationId: commandId };
  await nouns.filesOf(exhibitNoun).perform(digest, { type: 'TakeExhibit', data }, asked);
};
