import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  endOfDay,
  type Instant,
  localDate,
  type LocalDate,
  type Position,
  Refusal,
  startOfDay,
} from '#domain/kernel';
import { rowsWithin, scopeFor, writtenOut } from '#platform/board';
import { Acting, OneOf, Permit, type PersonActing, ProblemException, Text } from '#platform/http';
import { MinPosition } from '#platform/lists';
import { comparePositions, positionOf, positionText } from '#platform/log';
import { Files } from '#platform/reading';
import type { AccidentKind } from '../accident/facts.js';
import { figuresOfYear } from '../indicators/figures.js';
import type { CountedAccident } from '../indicators/known-of-year.js';
import { fieldOf } from '../indicators/field-of.js';
import { accidentRegister } from '../projections/accident-register.js';
import { AccidentRow, type AtPosition, type Counted } from '../projections/accident-row.js';
import { YearRow } from '../projections/year-register.js';
import { yearReaders } from './years.reading.js';

const years = Object.fromEntries(
  Array.from({ length: 101 }, (_, n) => [String(2000 + n), `${2000 + n}年`]),
);

class FiguresQuery {
  @OneOf(years, { about: 'Year（年度）', example: '2026' }) year: string;
  @Text({
    about: 'As of a place in the log, as an answer told it; newest when left out（日志位置）',
    optional: true,
    max: 60,
  })
  at?: string;
}

type AccidentFigures = ReturnType<typeof figuresOfYear> &
  Readonly<{
    year: number;
    /** Asked with it again, the answer is the same to the digit. */
    position: string | null;
  }>;

type Row = Readonly<{
  accidentId: string;
  kind: AccidentKind;
  street: string;
  marks: readonly Counted[];
}>;

/**
 * The statistics of a year（事故统计、控制指标）: deaths by field from the accidents themselves,
 * rates and quotas, each with the events behind it; what documents state stands apart.
 */
@ApiTags('accidents 事故')
@Controller('accident-figures')
@Permit(...yearReaders)
export class AccidentFiguresController {
  constructor(private readonly files: Files) {}

  @Get()
  @ApiOperation({
    summary:
      'Figures of a year: by field, quotas, death rates, occupational health; and what was reported（事故统计与控制指标）',
  })
  async figures(
    @Query() { year, at }: FiguresQuery,
    @Acting() who: PersonActing,
    @MinPosition() min?: Position,
  ): Promise<AccidentFigures> {
    await this.files.freshness(min, accidentRegister.name);
    const until = at === undefined ? undefined : placeIn(at);
    const by = <T extends AtPosition>(all: readonly T[]): readonly T[] =>
      until === undefined
        ? all
        : all.filter(({ position }) => comparePositions(positionOf(position), until) <= 0);
    const accidents = (await this.accidents(year, who)).flatMap((row) => countedOf(row, by));
    const rows = await this.years(year, who);
    const entries = {
      quotas: by(rows.flatMap(({ quotas }) => quotas)),
      populations: by(rows.flatMap(({ populations }) => populations)),
      rates: by(rows.flatMap(({ rates }) => rates)),
      reported: by(rows.flatMap(({ reported }) => reported)),
      totals: by(rows.flatMap(({ totals }) => totals)),
      splits: by(rows.flatMap(({ splits }) => splits)),
    };
    const all = [...accidents, ...Object.values(entries).flat()];
    return {
      year: Number(year),
      position: at ?? newestOf(all),
      ...figuresOfYear({ accidents, ...entries, law: this.lawOf(localDate(`${year}-12-31`)) }),
    };
  }

  private lawOf(on: LocalDate) {
    const law = this.files.law.current();
    return (rule: string, amount: string): number | undefined => {
      try {
        return law.amount(rule, amount, on);
      } catch (error) {
        if (error instanceof Refusal) return undefined;
        throw error;
      }
    };
  }

  private accidents(year: string, who: PersonActing): Promise<readonly Row[]> {
    const first: Instant = startOfDay(localDate(`${year}-01-01`));
    const values: unknown[] = [this.files.district, first, endOfDay(localDate(`${year}-12-31`))];
    return this.rows(
      AccidentRow,
      `"accidentId", kind, street, marks`,
      [`"occurredAt" BETWEEN $2 AND $3`, values, `"occurredAt", "accidentId"`],
      who,
    );
  }

  private years(year: string, who: PersonActing): Promise<readonly YearRow[]> {
    return this.rows(
      YearRow,
      'quotas, populations, rates, reported, totals, splits',
      ['year = $2', [this.files.district, Number(year)], '"yearId"'],
      who,
    );
  }

  private rows<T>(
    table: new () => object,
    columns: string,
    [which, values, order]: readonly [which: string, values: unknown[], order: string],
    who: PersonActing,
  ): Promise<readonly T[]> {
    const { database } = this.files;
    const within = writtenOut(rowsWithin(scopeFor(who, this.files.showing())), values);
    return database.query(
      `SELECT ${columns} FROM ${database.getMetadata(table).tablePath}
        WHERE district = $1 AND ${which} AND ${within} ORDER BY ${order}`,
      values,
    );
  }
}

const placeIn = (at: string): Position => {
  try {
    return positionOf(at);
  } catch {
    throw new ProblemException(
      400,
      'position-not-valid',
      'A place in the log is commit/prepare, as an answer told it（日志位置须为 commit/prepare 形式）.',
      [{ field: 'at', rule: 'position', message: 'e.g. 4711/4711' }],
    );
  }
};

/** An accident as it counted then; nothing before it was reported, or once it was none. */
const countedOf = (
  { accidentId, kind, street, marks }: Row,
  by: (all: readonly Counted[]) => readonly Counted[],
): readonly CountedAccident[] => {
  const last = by(marks).at(-1);
  if (!last || last.ended) return [];
  const { ended: _, ...counted } = last;
  return [{ accidentId, field: fieldOf[kind], street, ...counted }];
};

const newestOf = (all: readonly AtPosition[]): string | null => {
  const positions = all.map(({ position }) => positionOf(position));
  const newest = positions.toSorted(comparePositions).at(-1);
  return newest ? positionText(newest) : null;
};
