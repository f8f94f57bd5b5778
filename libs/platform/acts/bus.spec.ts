import { Body, Controller, Module, Param, Post } from '@nestjs/common';
import type { Command } from '#domain/kernel';
import { type Asked, Asking, Permit } from '#platform/http';
import type { Answer } from '#platform/store';
import { type Office, openOffice } from '../../contexts/registry/http/office.examples.js';
import { organNoun } from '../../contexts/registry/organ/organ.noun.js';
import { Desk } from './index.js';

/** Sends over the bus whatever is said: what nobody declared compiles nowhere else. */
@Controller('bus')
class AnythingController {
  constructor(private readonly desk: Desk) {}

  @Post(':category/:type')
  @Permit('registrar')
  send(
    @Param() { category, type }: { category: string; type: string },
    @Body() data: object,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.desk.perform<Command>({ category }, 'nothing', { type, data }, asked);
  }
}

@Module({ controllers: [AnythingController] })
class Anything {}

let office: Office;
beforeAll(async () => {
  office = await openOffice(undefined, Anything);
});
afterAll(() => office.app.close());

describe('A command on the bus', () => {
  const { category } = organNoun;
  const send = async (kind: string, type: string) => {
    const { status, body } = await office.act('registrar', `/bus/${kind}/${type}`, {});
    return [status, body.code, body.detail];
  };

  it.each(['ForgetOrgan', 'OrganRegistered', 'constructor', '__proto__', 'toString'])(
    'that nobody declared is unknown: %s',
    async (type) =>
      expect(await send(category, type)).toEqual([
        404,
        'no-such-command',
        expect.stringContaining('没有命令'),
      ]),
  );

  it.each(['unheardOf', 'constructor'])('to a noun nobody keeps is unknown: %s', async (kind) =>
    expect(await send(kind, 'RenameOrgan')).toEqual([
      404,
      'no-such-noun',
      expect.stringContaining('此处没有类别'),
    ]),
  );

  it('that is declared reaches its rules', async () =>
    expect((await send(category, 'RenameOrgan')).slice(0, 2)).toEqual([404, 'organ-unknown']));
});
