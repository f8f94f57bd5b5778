import {
  catalogueOf,
  coverageOf,
  knownRows,
  printCoverage,
  readRows,
  rowsOf,
  standardCatalogue,
  writeRows,
} from '../index.js';
import { everyEntry } from '../catalogue/every-entry.js';

const document = `## 3. Enforcement
### 3.6 Deadlines
| ID | Name | Mark |
|---|---|---|
| ENF-D5 | Hearing | V |
| **ENF-D3a** | old | Vw S6 |
### 3.7 Fine table
| Art. | Conduct | Mark |
|---|---|---|
| 92 | bodies | V |
| R493 36 | conceals | V |
## 4
| Measure | Source | Mark |
|---|---|---|
| Land use | seed | V / U (x) |
| HAZ-D1 | limit | U |
`;

const none: ReadonlySet<string> = new Set();

describe('The completeness of the catalogue', () => {
  it('reads the ids and marks of a rules document', () => {
    const rows = rowsOf(document).map(({ id, mark }) => `${id} ${mark}`);
    expect(rows.slice(0, 5)).toEqual([
      'ENF-D5 V',
      'ENF-D3a Vw',
      'WSL-92 V',
      'R493-36 V',
      'HAZ-D1 U',
    ]);
  });

  it('keeps the committed list in step with what it was written from', () => {
    const lines = writeRows(rowsOf(document)).match(/(?<=^ {2}').*(?=',$)/gm) ?? [];
    expect(readRows(lines)).toEqual(rowsOf(document));
  });

  it('misses nothing verified that is a deadline, a threshold or a formula', () => {
    expect(knownRows.length).toBeGreaterThan(350);
    expect(coverageOf(knownRows, standardCatalogue, none).missing).toEqual([]);
  });

  it('names what is missing, unless it is unverified', () => {
    const without = (id: string) => catalogueOf(everyEntry.filter((entry) => entry.id !== id));
    expect(coverageOf(knownRows, without('ENF-D5'), none).missing).toEqual(['ENF-D5']);
    expect(coverageOf(knownRows, without('ENF-D16'), none).missing).toEqual([]);
    expect(printCoverage(coverageOf(knownRows, without('ENF-D5'), none))).toMatch(
      /MISSING: ENF-D5$/,
    );
  });

  it('names, section by section, what is verified and not encoded', () => {
    const rows = [
      ...rowsOf(document),
      { id: 'ENF-S99', section: '3.6', mark: 'V' },
      { id: 'ENF-S98', section: '3.6', mark: 'U' },
    ];
    expect(printCoverage(coverageOf(rows, standardCatalogue, none))).toMatch(
      /not encoded, by section\n3\.6 +ENF-S99\n\n/,
    );
  });

  it('counts a row as tested by what is tested, under the id where it is kept', () => {
    const { rows } = coverageOf(
      [...rowsOf(document), { id: 'HSL-3', section: '2.6', mark: 'V' }],
      standardCatalogue,
      new Set(['ENF-D5', 'LIC-D13']),
    );
    expect(rows.filter(({ tested }) => tested).map(({ id }) => id)).toEqual(['ENF-D5', 'HSL-3']);
  });

  it('finds rows of fine tables that are a version of another row', () => {
    const rows = [{ id: 'WSL2014 98', section: '3.7.1', mark: 'V' }];
    expect(coverageOf(rows, standardCatalogue, none).missing).toEqual([]);
  });
});
