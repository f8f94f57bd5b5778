import { type Field, fields } from '#domain/kernel';
import type { DirectService, ServiceMethod } from './service.js';

const { choice, day, flag, id, narrative, oneOf, optional, personal, shape, text, texts } = fields;

// Ways of service (送达方式), each with the proof it needs. All say how; what else they say
// differs.

const method = <const M extends ServiceMethod>(only: M): Field<M> =>
  oneOf([only], { about: 'Way of service（送达方式）' });
const receiver = personal(text({ about: 'Who received it（受送达人或代收人）', max: 200 }));

const direct = {
  direct: shape('DirectService', {
    method: method('direct'),
    receiver,
    signed: flag({ about: 'The receiver signed（已签收）' }),
  }),
  left: shape('LeftService', {
    method: method('left'),
    receiver,
    witness: optional(personal(text({ about: 'Witness（见证人）', max: 200 }))),
    video: optional(text({ about: 'Digest of the video（录像）', max: 200 })),
  }),
  mail: shape('MailService', {
    method: method('mail'),
    receiver,
    mailNumber: text({ about: 'Number of the mail（邮件号）', max: 60 }),
    receivedOn: day({ about: 'Received on（签收日期）', happened: true }),
  }),
  electronic: shape('ElectronicService', {
    method: method('electronic'),
    address: narrative(text({ about: 'Address in the party’s system（电子送达地址）', max: 200 })),
    consent: text({ about: 'Signed consent（确认同意书）', max: 200 }),
    arrivedOn: day({ about: 'Arrived on（到达日期）', happened: true }),
  }),
  entrusted: shape('EntrustedService', {
    method: method('entrusted'),
    organ: id({ about: 'Organ that served it（受托送达机关）' }),
    receiver,
    receivedOn: day({ about: 'Received on（签收日期）', happened: true }),
  }),
};

/** Service by public notice (公告送达): what was tried before, and where it was posted. */
export const byNotice = shape('ServiceByNotice', {
  method: method('public-notice'),
  attempts: texts({ about: 'Other ways tried before（此前送达尝试）', min: 1 }),
  where: text({ about: 'Where it was posted（公告载体）' }),
});

const about = { about: 'How it reached the party（送达）' };
/**
 * Ways that are complete when they are recorded, as one type: the choice of fields says what each
 * way proves.
 */
export const directService: Field<DirectService> = choice('method', direct, about);
/** All ways, the public notice (公告送达) among them. */
export const service = choice('method', { ...direct, 'public-notice': byNotice }, about);
