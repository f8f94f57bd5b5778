import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permit } from '#platform/http';
import { type Position, unknown } from '#domain/kernel';
import { MinPosition } from '#platform/lists';
import { In } from 'typeorm';
import { CaseRow } from '../projections/case-row.js';
import { CaseFiles } from './case-files.js';
import { type CaseView, caseView } from './case-view.js';
import { readers } from './readers.js';

const mostCases = 1_000;

const penaltyOf = ({ caseId, debt: { penalty, fate, fineFen } }: CaseRow) =>
  penalty
    ? [
        {
          caseId,
          decisionNumber: penalty.decisionNumber,
          decidedOn: penalty.decidedOn,
          kinds: penalty.kinds,
          decidedFineFen: penalty.fineFen,
          confiscationFen: penalty.confiscationFen,
          /** The fine that stands now. */
          fineFen,
          fate: fate.kind,
        },
      ]
    : [];

const paymentsOf = ({ caseId, decisionNumber, debt }: CaseRow) =>
  debt.payments.map((payment) => ({ caseId, decisionNumber, ...payment }));

const sum = (views: readonly CaseView[], of: 'fineFen' | 'paidFen' | 'openFen'): number =>
  views.reduce((total, view) => total + view[of], 0);

/** All there is about a party（一企一档）. */
type PartyFile = Readonly<{
  party: Readonly<{ id: string; name: string; creditCode: string | null }>;
  cases: readonly CaseView[];
  penalties: readonly ReturnType<typeof penaltyOf>[number][];
  payments: readonly ReturnType<typeof paymentsOf>[number][];
  totals: Readonly<{ cases: number; fineFen: number; paidFen: number; openFen: number }>;
  position?: string;
  stale?: boolean;
}>;

/** The enforcement file of one party（当事人档案）. */
@ApiTags('parties 当事人')
@Controller('parties')
@Permit(...readers)
export class PartyFileController {
  constructor(private readonly files: CaseFiles) {}

  @Get(':id/file')
  @ApiOperation({
    summary: 'Cases, penalties and payments of a party, by id or credit code（当事人执法档案）',
  })
  async file(@Param('id') id: string, @MinPosition() min?: Position): Promise<PartyFile> {
    const state = await this.files.freshness(min);
    const showing = this.files.showing();
    const rows = await this.rowsOf(id);
    const cases = rows.map((row) => caseView(row, showing));
    return {
      party: this.partyOf(id, rows),
      cases,
      penalties: rows.flatMap(penaltyOf),
      payments: rows.flatMap(paymentsOf),
      totals: {
        cases: cases.length,
        fineFen: sum(cases, 'fineFen'),
        paidFen: sum(cases, 'paidFen'),
        openFen: sum(cases, 'openFen'),
      },
      ...state,
    };
  }

  private rowsOf(id: string): Promise<CaseRow[]> {
    const { DISTRICT: district } = this.files.settings;
    return this.files.database.getRepository(CaseRow).find({
      where: [
        { district, partyId: In(this.files.partyIds(id)) },
        { district, creditCode: id },
      ],
      order: { lastEventAt: 'DESC', caseId: 'ASC' },
      take: mostCases,
    });
  }

  /** A party without a case is still known when the registry knows it. */
  private partyOf(id: string, [row]: readonly CaseRow[]): PartyFile['party'] {
    if (row) return { id: row.partyId, name: row.partyName, creditCode: row.creditCode };
    const known = this.files.showing().names.enterprise(id);
    if (!known) return unknown('no-such-party', `No party ${id} is known here（无此当事人）.`);
    return { id: known.id, name: known.name, creditCode: known.creditCode };
  }
}
