import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Act, type Data, Desk, idFor } from '#platform/acts';
import { type Answer, DecisionWorld } from '#platform/store';
import { type Asked, Asking, OneOf, Part, Permit, Text } from '#platform/http';
import { localDateOf } from '#domain/kernel';
import { mayOpen, type OpenParticulars } from '../opening/open-particulars.js';
import type { OpeningScope, SealedFile } from '../opening/opening.events.js';
import { openingId, openingStream, pageOf } from '../opening/opening.stream.js';
import { MatterId } from '../reading/fields.js';
import { sealedOnFile } from '../processes/sealed-on-file.js';

class SealedFileBody implements SealedFile {
  @OneOf(['application', 'licence', 'citizen'], { about: 'Where it is sealed（所在档案）' })
  kind: SealedFile['kind'];
  @MatterId({ about: 'Its id（档案编号）' }) id: string;
}

class OpeningBody implements Omit<Data<OpenParticulars>, 'opening' | 'onFile'> {
  @Part(() => SealedFileBody, { about: 'The file（查阅档案）' }) file: SealedFileBody;
  @OneOf(['name', 'all'], { about: 'Name, or everything sealed（查阅范围）' }) scope: OpeningScope;
  @Text({ about: 'Why（查阅理由）', max: 500 }) reason: string;
}

/**
 * Opening what is sealed of natural persons（查阅个人信息）. The entry in the book comes first; what was opened is then read, on
 * that day and by that person only, from the query API.
 */
@ApiTags('licensing: openings 个人信息查阅')
@Controller('particulars-openings')
export class OpeningsController {
  constructor(
    private readonly desk: Desk,
    private readonly world: DecisionWorld,
  ) {}

  @Post()
  @Act('Open sealed particulars, with a reason（查阅个人信息登记）')
  @Permit(...mayOpen)
  async open(@Body() body: OpeningBody, @Asking() asked: Asked): Promise<Answer> {
    const opening = idFor(asked, 'opening');
    const page = pageOf(localDateOf(this.world.clock.now()));
    const found = await sealedOnFile(this.world, body.file);
    const onFile = found && { subject: found.subject, organ: found.organ };
    const command = { type: 'OpenParticulars', data: { ...body, opening, onFile } };
    const answer = await this.desk.perform(openingStream, page, command, asked);
    return { ...answer, id: openingId(page, opening) };
  }
}
