import { instant, label, type Recorded } from '#domain/kernel';
import { withPostgres } from '#stand-ins/embedded';
import { migrate, readModels } from '#platform/tables';
import { anyEnvelope } from '#testing';
import type { DataSource } from 'typeorm';
import { migrations } from '../../../../migrations/index.js';
import { ConsequencesNoted } from './consequences-noted.js';

let database: DataSource;
beforeAll(async () => {
  const url = await (await withPostgres()).freshDatabase();
  await migrate(url, migrations);
  database = await readModels(url, []);
  await database.query(
    `INSERT INTO platform.consequence
      (command_id, cause_id, cause_stream, reaction, stream, type, undoes, refused) VALUES
      ('c1', 'e1', 'exampleCase-440704.case', 'example.follow', 'exampleLicence-440704.l', 'Suspend', NULL, NULL),
      ('c2', 'e1', 'exampleCase-440704.case', 'example.other', 'exampleBar-440704.b', 'Bar', NULL, 'barred'),
      ('c3', 'e2', 'exampleCase-440704.case', 'example.follow', 'exampleLicence-440704.l', 'Undo', 'e1', NULL)`,
  );
});
afterAll(() => database.destroy());

const names = { reactions: { 'example.follow': label('follows cases', '随案件联动') } };
const event = (id: string, stream: string, commandId: string, by?: 'reaction'): Recorded => ({
  id,
  stream,
  type: 'Anything',
  data: {},
  revision: 0,
  position: { commit: '1', prepare: '1' },
  created: instant('2026-03-02'),
  envelope: {
    ...anyEnvelope(),
    commandId,
    ...(by && { actor: { kind: 'system', by, name: 'example.follow' } }),
  } as Recorded['envelope'],
});

describe('K10 What a reaction did', () => {
  it('stands in the file it came of: what was asked of which file, undone, or refused', async () => {
    const here = 'exampleCase-440704.case';
    const [first, second] = [event('e1', here, 'x1'), event('e2', here, 'x2')] as const;
    const links = await new ConsequencesNoted(database).of([first, second], names);
    const by = { zh: '随案件联动', en: 'follows cases' };
    const licence = { category: 'exampleLicence', id: 'l', by };
    expect(links(first)).toEqual({
      followed: [
        { ...licence, asked: 'Suspend' },
        {
          category: 'exampleBar',
          id: 'b',
          asked: 'Bar',
          by: { zh: '联动处理（example.other）', en: 'reaction example.other' },
          refused: 'barred',
        },
      ],
    });
    expect(links(second)).toEqual({ followed: [{ ...licence, asked: 'Undo', undoes: 'e1' }] });
  });

  it('stands in the file it reached: because of which act of which file', async () => {
    const reached = event('e9', 'exampleLicence-440704.l', 'c1', 'reaction');
    const links = await new ConsequencesNoted(database).of([reached], names);
    expect(links(reached)).toEqual({
      because: { category: 'exampleCase', id: 'case', event: 'e1' },
    });
  });

  it('is told of nothing where nothing followed', async () => {
    const alone = event('e8', 'exampleLicence-440704.l', 'c7');
    expect((await new ConsequencesNoted(database).of([alone], names))(alone)).toEqual({});
  });
});
