import { Day, Flag, Id, OneOf, Text, Texts } from '#platform/http';
import type { LocalDate } from '#domain/kernel';
import type { Service, ServiceMethod } from '#domain/procedure';
import { OneOfParts } from '#platform/http';

// Ways of service (送达方式), each with the proof it needs. All say how; what else they say differs.

type By<Method extends ServiceMethod> = Extract<Service, { method: Method }>;

const method = (only: ServiceMethod) => OneOf([only], { about: 'Way of service（送达方式）' });
const receiver = () => Text({ about: 'Who received it（受送达人或代收人）', max: 200 });

class DirectBody implements By<'direct'> {
  @method('direct') method: 'direct';
  @receiver() receiver: string;
  @Flag({ about: 'The receiver signed（已签收）' }) signed: boolean;
}

class LeftBody implements By<'left'> {
  @method('left') method: 'left';
  @receiver() receiver: string;
  @Text({ about: 'Witness（见证人）', max: 200, optional: true }) witness?: string;
  @Text({ about: 'Digest of the video（录像）', max: 200, optional: true }) video?: string;
}

class MailBody implements By<'mail'> {
  @method('mail') method: 'mail';
  @receiver() receiver: string;
  @Text({ about: 'Number of the mail（邮件号）', max: 60 }) mailNumber: string;
  @Day({ about: 'Received on（签收日期）' }) receivedOn: LocalDate;
}

class ElectronicBody implements By<'electronic'> {
  @method('electronic') method: 'electronic';
  @Text({ about: 'Address in the party’s system（电子送达地址）', max: 200 }) address: string;
  @Text({ about: 'Signed consent（确认同意书）', max: 200 }) consent: string;
  @Day({ about: 'Arrived on（到达日期）' }) arrivedOn: LocalDate;
}

class EntrustedBody implements By<'entrusted'> {
  @method('entrusted') method: 'entrusted';
  @Id({ about: 'Organ that served it（受托送达机关）' }) organ: string;
  @receiver() receiver: string;
  @Day({ about: 'Received on（签收日期）' }) receivedOn: LocalDate;
}

export class ByNoticeBody implements By<'public-notice'> {
  @method('public-notice') method: 'public-notice';
  @Texts({ about: 'Other ways tried before（此前送达尝试）', min: 1 }) attempts: readonly string[];
  @Text({ about: 'Where it was posted（公告载体）' }) where: string;
}

const direct = {
  direct: DirectBody,
  left: LeftBody,
  mail: MailBody,
  electronic: ElectronicBody,
  entrusted: EntrustedBody,
} as const;
const every = { ...direct, 'public-notice': ByNoticeBody } as const;

class SomeServiceBody {
  @OneOf(Object.keys(direct), { about: 'Way of service（送达方式）' }) method: string;
}

class AnyServiceBody {
  @OneOf(Object.keys(every), { about: 'Way of service（送达方式）' }) method: string;
}

/** Ways that are complete when they are recorded. */
export const DirectServicePart = (): PropertyDecorator =>
  OneOfParts('method', direct, SomeServiceBody, { about: 'How it reached the party（送达）' });

/** All ways, the public notice (公告送达) among them. */
export const ServicePart = (): PropertyDecorator =>
  OneOfParts('method', every, AnyServiceBody, { about: 'How it reached the party（送达）' });
