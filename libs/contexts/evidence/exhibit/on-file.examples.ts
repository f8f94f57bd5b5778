import type { Nouns } from '#platform/acts';
import type { PersonActing } from '#platform/http';
import { exhibitNoun } from './exhibit.noun.js';

const clerk: PersonActing = {
  kind: 'person',
  id: 'clerk',
  name: '经办人',
  capacity: { organ: 'bureau', post: 'clerk', roles: ['officer'] },
};

const fileOf = (digest: string) => ({
  digest,
  bytes: 1,
  type: 'application/pdf',
  key: `file/${digest}`,
  kept: digest,
});

/** Puts on record that somebody uploaded a file of that digest; it is in no matter yet. */
export const uploadedBy = async (
  nouns: Nouns,
  digest: string,
  actor: PersonActing,
): Promise<void> => {
  const upload = `${digest} ${actor.id}`;
  const data = { upload, origin: 'handed-in', file: fileOf(digest) } as const;
  const commandId = upload;
  const asked = { actor, commandId, correlationId: commandId, causationId: commandId };
  await nouns.filesOf(exhibitNoun).perform(digest, { type: 'TakeExhibit', data }, asked);
};

/** Puts on record that a file of that digest was handed in to a matter; its bytes are nowhere. */
export const onFile = async (nouns: Nouns, digest: string, matter: string): Promise<void> => {
  const file = fileOf(digest);
  const whose = { organs: [], hands: [clerk.id], parties: [] };
  const placed = { matter, address: matter, whose };
  const commandId = `${digest} ${matter}`;
  const data = { upload: commandId, origin: 'handed-in', matter, file, placed } as const;
  const asked = { actor: clerk, commandId, correlationId: commandId, causationId: commandId };
  await nouns.filesOf(exhibitNoun).perform(digest, { type: 'TakeExhibit', data }, asked);
};
