import { type Act, localDateOf } from '#domain/kernel';
import { organIn } from '../desk/authority.js';
import { type Form, nextDocument, type NumberedDocument } from '../documents/numbered-document.js';
import { itemOf } from './authority.js';
import type { Filed } from './application.shape.js';

/** The next paper of this matter. Every paper names the applicant, the item, the organ and the day. */
export const paper = (
  application: Filed,
  act: Act,
  form: Form,
  content: object,
): NumberedDocument => {
  const { received, ordinals } = application;
  const organ = organIn(act, received.organ);
  return nextDocument({ organ, year: received.year, serial: received.serial, ordinals }, form, {
    to: received.asking.applicant.name,
    item: itemOf(application).name.zh,
    organ: organ.name,
    date: localDateOf(act.validAt),
    ...content,
  });
};

/** What every refusal must tell (LL 38): where and until when it can be challenged. */
export const remedies = {
  review: '行政复议 (administrative review): ARL 20',
  litigation: '行政诉讼 (administrative litigation): ALL 46',
} as const;
