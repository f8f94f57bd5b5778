import { standardCatalogue } from '../../index.js';

/**
 * The periods of rules.md, written down a second time: id, period, what expiry does, cap of the
 * extension. `wd` 工作日, `d` 日, `h` 小时, `m` 月, `y` 年; `-` before counts back; `!` does not
 * roll off a rest day.
 */
const second = `
LIC-D1 5wd DEEM
LIC-D2 20wd ALERT +10
LIC-D3 45wd ALERT +15
LIC-D4 20wd ALERT
LIC-D6 10wd ALERT
LIC-D7 5wd LIMIT
LIC-D8 20wd ALERT
LIC-D9 -7wd ALERT
LIC-D10 -30d LIMIT
LIC-D11 -3m LIMIT
LIC-D13 30d ALERT
LIC-D14 20d ALERT
LIC-D14-WHOLESALE 30d ALERT
LIC-D15 45d ALERT
LIC-D16 20wd ALERT
LIC-D17 7wd ALERT
LIC-D17-LATEST 20wd ALERT
LIC-B1 1y! LIMIT
LIC-B2 3y! LIMIT
ENF-D1 2y! LIMIT
ENF-D1-HARM 5y! LIMIT
ENF-D2 5d ALERT
ENF-D3 90d ALERT
ENF-D4 7wd LIMIT
ENF-D5 5wd LIMIT
ENF-D6 -7wd ALERT
ENF-D7 7wd ALERT
ENF-D8 15d ALERT
ENF-D10 2wd ALERT
ENF-D10-BANK 2wd ALERT
ENF-D12 7wd ALERT
ENF-D13 3wd ALERT
ENF-D14 6m! LIMIT
ENF-D15 5d ALERT
ENF-D16 10d ALERT
ENF-D17 10d ALERT
ENF-BK 10d ALERT
ENF-D19 60d LIMIT
ENF-D19-UNTOLD 1y LIMIT
ENF-D20 5wd DEEM
ENF-D20-NOTICE 5wd ALERT
ENF-D20-SUPPLEMENT 10wd LIMIT
ENF-D20-DECISION 60d ALERT +30
ENF-D20-SUMMARY 30d ALERT
ENF-D21 6m LIMIT
ENF-D21-AFTER-REVIEW 15d LIMIT
ENF-D21-OUTER 5y! LIMIT
COE-D1 24h LIMIT
COE-D2 30d! LIMIT +30
COE-D4 -24h ALERT
EXE-D1 10wd ALERT
EXE-D2 3m LIMIT
EXE-D3 5wd ALERT
EXE-D4 7wd ALERT
EXE-D4-DOUBT 30d ALERT
EXE-D5 15d LIMIT
EXE-D6 -3wd ALERT
EXE-D7 30d ALERT
CAL-14 30d! LIMIT
BLK-D1 3y! DEEM
BLK-D2 12m! LIMIT
BLK-D3 3wd ALERT
BLK-D4 20wd ALERT
BLK-D5 3wd ALERT
BLK-D7 1y! DEEM
BLK-D7-AGAIN 3y! DEEM
BLK-D8 20d! ALERT
BLK-D9 6m ALERT
BLK-D10 -30d ALERT
BLK-D11 12m! DEEM
BLK-D11-MIN 3m! LIMIT
BLK-D12 36m! DEEM
BLK-D12-MIN 12m! LIMIT
BLK-D13 3m! DEEM
HAZ-D2 10d ALERT
HAZ-D3 10d ALERT
HAZ-D4 15d! ALERT
HAZ-D5 1m! ALERT
HAZ-D7 6m! LIMIT
HAZ-D8 3m ALERT
HAZ-D9 -24h ALERT
ACC-D1 1h ALERT
ACC-D2 2h ALERT
ACC-D4 1h ALERT
ACC-D5 30d! LIMIT
ACC-D5-ROAD 7d! LIMIT
ACC-D6 60d ALERT +60
ACC-D7 15d ALERT
ACC-D7-EXTRAORDINARY 30d ALERT +30
ACC-D8 1y ALERT
ACC-D9 90d ALERT
ACC-D10 5y! LIMIT
ACB-1 5y! LIMIT
ACB-3 5y! LIMIT
ACB-4 5y! LIMIT
WHI-4 60d ALERT +30
WHI-5 10d ALERT
WHI-13 60d LIMIT
WHI-16 15d ALERT
WHI-16-FINISH 60d ALERT +30
PLN-1 20wd ALERT
PLN-2 5wd DEEM
PLN-5 6m ALERT
PLN-6 24m ALERT
PLN-7 36m ALERT
MHS-4 3y! ALERT
MHS-5 15d ALERT
MHS-7 30d ALERT
MHS-9 3y! ALERT
TSS-2 20wd ALERT +10
TSS-2-ACCEPTANCE 5wd ALERT
STD-1 3y! LIMIT
TRN-1 6y! LIMIT
TRN-1-REVIEW 3y! LIMIT
ENT-7 30wd ALERT
PUB-2 7wd ALERT
PUB-3 20wd ALERT
PUB-4 20wd ALERT
PUB-12 3wd ALERT
PUB-14 20wd ALERT +20`;

const short = { 'working-day': 'wd', day: 'd', hour: 'h', month: 'm', year: 'y' } as const;

const written = (id: string): string => {
  const entry = standardCatalogue.versions(id).at(-1)!;
  const { amount, unit, direction, rolls } = entry.term!;
  const backward = direction === 'backward';
  const still = rolls || backward || unit === 'working-day' || unit === 'hour' ? '' : '!';
  const extend = entry.operations.find((operation) => operation.op === 'EXTEND');
  const cap = extend ? ` +${extend.cap}` : '';
  return `${id} ${backward ? '-' : ''}${amount}${short[unit]}${still} ${entry.expiry!.effect}${cap}`;
};

describe('The periods of the catalogue', () => {
  it.each(second.trim().split('\n'))('%s', (line) => {
    expect(written(line.split(' ')[0]!)).toBe(line);
  });

  it('are told apart where the law has none: a date must be given', () => {
    for (const id of [
      'LIC-D5',
      'LIC-D12',
      'ENF-D3b',
      'COE-D3',
      'COE-D5',
      'HAZ-D1',
      'BLK-D6',
      'EXE-D8',
    ])
      expect([id, standardCatalogue.versions(id).at(-1)!.term]).toEqual([id, undefined]);
  });

  it('may be excluded or stayed exactly where rules.md 1.5 says so', () => {
    const having = (op: string) =>
      standardCatalogue.entries
        .filter((entry) => entry.to === undefined && entry.operations.some((one) => one.op === op))
        .map(({ id }) => id);
    expect(having('EXCLUDE')).toEqual(
      'LIC-D2 LIC-D3 LIC-D4 LIC-D5 LIC-D13 LIC-D14 LIC-D14-WHOLESALE LIC-D15 ENF-D19 ENF-D19-UNTOLD COE-D2 ACC-D6 PUB-14'.split(
        ' ',
      ),
    );
    expect(having('STAY')).toEqual(['ENF-D3', 'ENF-D3b', 'ENF-D20-DECISION', 'ENF-D20-SUMMARY']);
    expect(having('STAY-AMOUNT')).toEqual(['ENF-D9']);
  });
});

describe('Which days are working days, per law (1.1)', () => {
  const counted = (law: string, except: readonly string[] = []) =>
    standardCatalogue.entries
      .filter((entry) => entry.law === law && !except.includes(entry.id))
      .flatMap(({ id, term }) =>
        term?.unit === 'working-day' || term?.unit === 'day'
          ? [[id, term.amount, term.unit === 'working-day'] as const]
          : [],
      );

  it.each([
    ['CAL-1', 'PL', (amount: number) => [2, 3, 5, 7].includes(amount)],
    ['CAL-2', 'LL', () => true],
    ['CAL-3', 'CL', (amount: number) => amount <= 10],
    ['CAL-4', 'ARL', (amount: number) => [3, 5, 7, 10].includes(amount)],
    ['CAL-5', 'WSL', (amount: number) => amount === 7],
    ['CAL-6', 'OGI', () => true],
    ['CAL-7', 'HCR', () => false],
    ['CAL-7', 'FWR', () => false],
    ['CAL-7', 'SPL', () => false],
    ['CAL-7', 'R493', () => false],
    ['CAL-8', 'O16', () => false],
    ['CAL-8', 'O36', () => true],
    ['CAL-8', 'M2', () => true],
  ])('%s: %s', (_, law, isWorking) => {
    const periods = counted(law, ['LIC-D10']);
    expect(periods.length).toBeGreaterThan(0);
    for (const [id, amount, working] of periods)
      expect([id, working]).toEqual([id, isWorking(amount)]);
  });

  it('rolls natural periods of procedure (CAL-11) and never hours (CAL-13) nor working days', () => {
    for (const { id, term } of standardCatalogue.entries)
      if (term?.unit === 'hour' || term?.unit === 'working-day' || term?.direction === 'backward')
        expect([id, term.rolls]).toEqual([id, false]);
  });
});
