import { packagedNotices } from '#domain/law';
import { MemoryLog } from '#testing';
import { LiveLaw } from './live-law.js';

const notice = packagedNotices.at(-1)!;
const stream = `workCalendar-440704.${notice.year}`;

describe('The law as known now', () => {
  it('is refused, not guessed, when a notice cannot be read', async () => {
    const log = new MemoryLog();
    const law = new LiveLaw(log, { district: '440704' });
    await law.ready;
    expect([law.health().well, law.health().detail]).toEqual([true, law.current().calendar]);
    const published = { type: 'CalendarPublished', data: { notice }, metadata: { schema: 1 } };
    const [event] = log.append(stream, published);
    for (let tries = 0; law.health().well && tries < 100; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 5));
    expect(() => law.current()).toThrow(event!.id);
    expect(law.health()).toMatchObject({ well: false, detail: expect.stringContaining('law') });
    await law.stop();
  });
});
