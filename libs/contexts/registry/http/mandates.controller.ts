import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Data, Desk, idFor } from '#platform/acts';
import type { Answer } from '#platform/store';
import { type Asked, Asking, Day, Id, Money, OneOf, Parts, SomeOf, Text } from '#platform/http';
import type { Fen, LocalDate } from '#domain/kernel';
import type { GrantMandate } from '../mandate/grant-mandate.js';
import type { Fitness, MandateItem, MandateKind, Power } from '../mandate/mandate.events.js';
import { mandateStream } from '../mandate/mandate.stream.js';
import type { PublishMandate } from '../mandate/publish-mandate.js';
import type { RevokeMandate } from '../mandate/revoke-mandate.js';
import { RegistryAct } from './registry-act.js';

const kinds = ['entrusted', 'transferred'] as const satisfies readonly MandateKind[];
const powers = [
  'inspection',
  'correction',
  'penalty',
  'coercion',
  'licensing',
] as const satisfies readonly Power[];
const conditions = [
  'public-affairs-body',
  'qualified-staff',
  'technical-means',
] as const satisfies readonly Fitness[];

class ItemBody implements MandateItem {
  @Text({ about: 'Code in the catalogue of powers（权责清单事项编码）', max: 60 }) code: string;
  @Text({ about: 'Its name（事项名称）', max: 300 }) name: string;
  @OneOf(powers, { about: 'Kind of power（职权类别）' }) power: Power;
}

export class MandateBody implements Omit<Data<GrantMandate>, 'mandate'> {
  @OneOf(kinds, { about: 'Entrusted（委托） or transferred（下放）' }) kind: MandateKind;
  @Id({ about: 'Organ that gives it（委托机关）' }) principal: string;
  @Id({ about: 'Organ that receives it（受委托组织）' }) holder: string;
  @Parts(() => ItemBody, { about: 'Matters（事项）', min: 1 }) items: readonly ItemBody[];
  @Money({ about: 'Largest fine on a citizen（对公民罚款上限）', optional: true })
  capCitizenFen?: Fen;
  @Money({ about: 'Largest fine on an organisation（对单位罚款上限）', optional: true })
  capOrganisationFen?: Fen;
  @Text({ about: 'Area code（区域代码）', example: '440704001', max: 12 }) area: string;
  @Day({ about: 'First day（生效日期）' }) from: LocalDate;
  @Day({ about: 'Last day; an entrusted mandate has one（期限届满日）', optional: true })
  to?: LocalDate;
  @Text({ about: 'Written mandate or provincial decision（委托书或省政府决定）' }) basis: string;
  @SomeOf(conditions, { about: 'What the body was found to be and have（受委托组织条件，PL 21）' })
  fitness: readonly Fitness[];
}

export class PublicationBody implements Data<PublishMandate> {
  @Day({ about: 'Made public on（公布日期）' }) publishedOn: LocalDate;
  @Text({ about: 'At which address（公布网址）', example: 'https://www.jianghai.gov.cn/…' })
  url: string;
}

export class MandateRevocationBody implements Data<RevokeMandate> {
  @Day({ about: 'First day without it（撤销日期）' }) from: LocalDate;
  @Text({ about: 'Reason（原因）' }) reason: string;
}

/** Mandates (委托、下放): under what an organ acts that has no power of its own. */
@ApiTags('registry: mandates 委托与下放')
@Controller('mandates')
export class MandatesController {
  constructor(private readonly desk: Desk) {}

  @Post()
  @RegistryAct('GrantMandate', 'Record a mandate')
  grant(@Body() body: MandateBody, @Asking() asked: Asked): Promise<Answer> {
    const mandate = idFor(asked, 'mandate');
    return this.desk.perform(
      mandateStream,
      mandate,
      { type: 'GrantMandate', data: { mandate, ...body } },
      asked,
    );
  }

  @Post(':id/publication')
  @RegistryAct('PublishMandate', 'Record where a mandate was made public')
  publish(
    @Param('id') id: string,
    @Body() data: PublicationBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.desk.perform(mandateStream, id, { type: 'PublishMandate', data }, asked);
  }

  @Post(':id/revocation')
  @RegistryAct('RevokeMandate', 'Take a mandate back')
  revoke(
    @Param('id') id: string,
    @Body() data: MandateRevocationBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.desk.perform(mandateStream, id, { type: 'RevokeMandate', data }, asked);
  }
}
