import { type Label, label } from '#domain/kernel';
import type { HeldLicence } from './licence.state.js';

/** What each status of a licence is called; the four endings of the law are never one word. */
export const licenceStatusLabels = {
  valid: label('valid', '有效'),
  expired: label('expired', '届满'),
  revoked: label('revoked as a penalty', '吊销'),
  annulled: label('annulled', '撤销'),
  recalled: label('recalled', '撤回'),
  cancelled: label('struck from the register', '注销'),
} as const satisfies Readonly<Record<HeldLicence['status'], Label>>;
