import { instant } from '#domain/kernel';
import { developmentAccountsOf } from '#contexts/registry/registry.accounts';
import { openOffice } from '../../registry/http/office.examples.js';
import { identifyData } from '../source/source.examples.js';
import { SourcesCommands } from '../sources.commands.js';

const accounts = new Map(developmentAccountsOf('440704').map((one) => [one.username, one]));
const organOf = (username: string) => accounts.get(username)!.organ;

describe('MHS-1 A source over HTTP', () => {
  it('is on the register once, whoever identifies it and however it is written', async () => {
    const office = await openOffice(instant('2026-05-07T09:00:00+08:00'), SourcesCommands);
    const { sourceId: _, ...data } = identifyData;
    const said = (change: object = {}) => ({
      ...data,
      unitId: organOf('applicant'),
      organ: organOf('head'),
      handlingOrgan: organOf('officer1'),
      ...change,
    });
    const first = await office.act('applicant', '/hazard-sources', said());
    expect([first.status, first.body.events]).toEqual([201, ['SourceIdentified']]);
    const again = said({ name: '液氨 储罐区', address: '江海区外海街道东宁路１号。' });
    expect(await office.act('officer1', '/hazard-sources', again)).toMatchObject({
      status: 409,
      body: {
        code: 'source-on-register',
        detail: expect.stringContaining(String(first.body.id)) as string,
      },
    });
    const other = said({ name: '氯气瓶库' });
    expect(await office.act('officer1', '/hazard-sources', other)).toMatchObject({ status: 201 });
    await office.app.close();
  });
});
