import type { ChangeKind } from './item.js';

/**
 * What a change of that kind alters on the certificate（许可证载明事项）; anything else stays as it
 * stands, because for another scope or mode a new application is made (LL 49; LIC-L2; FWR 19).
 */
export const changedTerms: Readonly<Partial<Record<ChangeKind, readonly string[]>>> = {
  principal: ['manager'],
  'maximum-stock': ['maximumStock'],
};
