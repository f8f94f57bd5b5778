import { parse } from 'csv-parse/sync';
import type { ReadingRoom } from '../../libs/contexts/enforcement/http/reading-room.examples.js';
import { filledRoom } from '../../libs/contexts/enforcement/http/reading-story.examples.js';

let room: ReadingRoom;
let last = '';

beforeAll(async () => {
  ({ room, last } = await filledRoom());
}, 60_000);
afterAll(() => room.close());

describe('The docket', () => {
  it('is taken along as a table, with the filters of the list and what it was asked', async () => {
    await room.get('shen', '/enforcement-cases', { 'min-position': last });
    const { status, headers, text } = await room.file(
      'shen',
      '/enforcement-cases/export.csv?organ=bureau&outcome=penalty&sort=-fineFen',
    );
    expect([status, headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
    expect(headers.get('content-disposition')).toContain('enforcement-cases.csv');
    const rows = parse(text, { bom: true, relax_column_count: true, skip_empty_lines: true });
    const [titles, first, second, ...below] = rows as readonly (readonly string[])[];
    expect(titles?.slice(0, 3)).toEqual(['立案文号', '决定书文号', '当事人']);
    expect(first?.slice(0, 2)).toEqual([
      '（江海）应急立〔2026〕12号',
      '（江海）应急罚〔2026〕12号',
    ]);
    expect(first).toContain('150000.00');
    expect(second).toBeDefined();
    expect(below.map(([what]) => what)).toEqual(['日志位置', '筛选条件']);
    expect(headers.get('total')).toBe(String(rows.length - 3));
    const sheet = await room.file('shen', '/enforcement-cases/export.xlsx?outcome=penalty');
    expect(sheet.headers.get('content-type')).toContain('spreadsheetml.sheet');
    expect([sheet.status, sheet.headers.get('total')]).toEqual([200, headers.get('total')]);
    const refused = await room.file('agent', '/enforcement-cases/export.csv');
    const misspelt = await room.file('shen', '/enforcement-cases/export.csv?stage=nowhere');
    expect([refused.status, misspelt.status]).toEqual([403, 400]);
  });
});
