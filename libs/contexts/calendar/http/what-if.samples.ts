import { ApiBody } from '@nestjs/swagger';
import type { ApplicableBody, ClockBody, FineBody, SurchargeBody } from './what-if.bodies.js';
import type { LocalDate } from '#domain/kernel';

const day = (text: string): LocalDate => text as LocalDate;

/** Five working days from notice of a hearing, with a stop for tests（听证告知期限）. */
export const clockSample: ClockBody = { rule: 'ENF-D5', start: '2026-09-28T10:00:00+08:00' };

/** An act of before 2021-09-01, decided after it（从旧兼从轻）. */
export const applicableSample: ApplicableBody = {
  procedure: { rule: 'ENF-D2', stepOn: day('2026-02-03'), filedOn: day('2026-01-20') },
};

/** A fine paid in part, twenty days late（逾期加处罚款）. */
export const surchargeSample: SurchargeBody = {
  fineFen: 5_000_000,
  unpaidFrom: day('2026-06-01'),
  until: day('2026-06-30'),
  payments: [{ on: day('2026-06-20'), fen: 1_000_000 }],
};

/** What an article allows when the benchmark is followed（裁量基准）. */
export const fineSample: FineBody = { article: 'WSL 101', actOn: day('2026-03-02') };

/** A whole body as the documents of the API show it. */
export const sampled = <Body extends object>(type: new () => Body, value: Body): MethodDecorator =>
  ApiBody({ type, examples: { example: { value } } });
