import { MemoryLog } from '#testing';
import { OpenNumbers } from './open-numbers.js';

const stream = 'documentNumber-440704.bureau.case.2026';
const numbered = (type: string, serial: number) => ({
  type,
  data: { serial, subject: `case-${serial}` },
});

describe('The open numbers', () => {
  it('are those neither used nor voided', async () => {
    const log = new MemoryLog();
    log.append(stream, numbered('NumberReserved', 1), numbered('NumberReserved', 2));
    log.append(stream, numbered('NumberUsed', 1));
    const open = new OpenNumbers({ log }, '440704');
    await open.ready;
    expect(open.all()).toMatchObject([
      { serial: 2, subject: 'case-2', series: 'bureau.case.2026' },
    ]);
    expect(open.health()).toEqual({ well: true, detail: '1 open' });
    await open.stop();
  });

  it('are not settled by a guess: an event of tomorrow ends it, and health says so', async () => {
    const log = new MemoryLog();
    log.append(stream, numbered('NumberReserved', 1), numbered('NumberLent', 1));
    const open = new OpenNumbers({ log }, '440704');
    await expect(open.ready).rejects.toThrow('NumberLent');
    expect(() => open.all()).toThrow('NumberLent');
    expect(open.health().well).toBe(false);
    await open.stop();
  });
});
