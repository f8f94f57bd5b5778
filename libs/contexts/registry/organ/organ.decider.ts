import type { Decider } from '#domain/kernel';
import { type ChangeDocumentPrefix, changeDocumentPrefix } from './change-document-prefix.js';
import { type CloseOrgan, closeOrgan } from './close-organ.js';
import type { OrganEvent } from './organ.events.js';
import { evolveOrgan, type Organ } from './organ.state.js';
import { type RegisterOrgan, registerOrgan } from './register-organ.js';
import { type RenameOrgan, renameOrgan } from './rename-organ.js';

export type OrganCommand = RegisterOrgan | RenameOrgan | ChangeDocumentPrefix | CloseOrgan;

export const organDecider: Decider<OrganCommand, Organ, OrganEvent> = {
  initial: { status: 'not registered' },
  decide: {
    RegisterOrgan: registerOrgan,
    RenameOrgan: renameOrgan,
    ChangeDocumentPrefix: changeDocumentPrefix,
    CloseOrgan: closeOrgan,
  },
  evolve: evolveOrgan,
};
