import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Act, Desk, idFor } from '#platform/acts';
import type { Answer } from '#platform/store';
import { type Asked, Asking, Permit } from '#platform/http';
import { caseStream } from '../case/case.stream.js';
import { Filing } from './filing.js';
import {
  ApplicationBody,
  ClueBody,
  HandoverBody,
  IdentificationBody,
  NotFilingBody,
  PeriodExtensionBody,
  PreFilingBody,
  ReplacementBody,
  ReturnBody,
  SuspensionBody,
  TerminationBody,
  TransferBody,
} from './cases.bodies.js';
import { Parties } from './parties.js';
import { ReasonsBody } from './shared.bodies.js';
import { heads, officers, reporters } from './roles.js';

/** Intake (立案): clue, filing, and all that happens to the case as a whole. */
@ApiTags('enforcement: intake 立案')
@Controller('enforcement-cases')
export class IntakeController {
  constructor(
    private readonly desk: Desk,
    private readonly filing: Filing,
    private readonly parties: Parties,
  ) {}

  @Post()
  @Act('Record a clue（线索登记）')
  @Permit(...reporters)
  recordClue(@Body() told: ClueBody, @Asking() asked: Asked): Promise<Answer> {
    const caseId = idFor(asked, 'case');
    const clue = { ...told, party: this.parties.of(told.party, asked) };
    return this.desk.perform(
      caseStream,
      caseId,
      { type: 'RecordClue', data: { caseId, clue } },
      asked,
    );
  }

  @Post(':id/filing')
  @Act('File the case under the next number（立案审批）')
  @Permit(...heads)
  file(@Param('id') id: string, @Asking() asked: Asked): Promise<Answer> {
    return this.filing.file(id, asked);
  }

  @Post(':id/pre-filing')
  @Act('Pre-file a case（预立案）')
  @Permit(...officers)
  preFile(
    @Param('id') id: string,
    @Body() data: PreFilingBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.desk.perform(caseStream, id, { type: 'PreFileCase', data }, asked);
  }

  @Post(':id/filing-application')
  @Act('Apply for filing（立案申请）')
  @Permit(...officers)
  applyToFile(
    @Param('id') id: string,
    @Body() data: ApplicationBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.desk.perform(caseStream, id, { type: 'ApplyToFile', data }, asked);
  }

  @Post(':id/non-filing')
  @Act('Decide not to file（不予立案）')
  @Permit(...heads)
  declineToFile(
    @Param('id') id: string,
    @Body() data: NotFilingBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.desk.perform(caseStream, id, { type: 'DeclineToFile', data }, asked);
  }

  @Post(':id/officers')
  @Act('Replace the officers（更换办案人员）')
  @Permit('team-leader', ...heads)
  replaceOfficers(
    @Param('id') id: string,
    @Body() data: ReplacementBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.desk.perform(caseStream, id, { type: 'ReplaceOfficers', data }, asked);
  }

  @Post(':id/identity')
  @Act('Record who the party is whom nobody knew（查明当事人身份）')
  @Permit(...officers)
  identify(
    @Param('id') id: string,
    @Body() told: IdentificationBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    const data = { ...told, party: this.parties.of(told.party, asked) };
    return this.desk.perform(caseStream, id, { type: 'IdentifyParty', data }, asked);
  }

  @Post(':id/handover')
  @Act('Hand the case over to another organ（案件移交）')
  @Permit(...heads)
  handOver(
    @Param('id') id: string,
    @Body() data: HandoverBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.desk.perform(caseStream, id, { type: 'HandCaseOver', data }, asked);
  }

  @Post(':id/period-extension')
  @Act('Extend the time to decide（延长办案期限）')
  @Permit(...heads)
  extendPeriod(
    @Param('id') id: string,
    @Body() data: PeriodExtensionBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.desk.perform(caseStream, id, { type: 'ExtendCasePeriod', data }, asked);
  }

  @Post(':id/suspension')
  @Act('Suspend the case（中止调查）')
  @Permit(...heads)
  suspend(
    @Param('id') id: string,
    @Body() data: SuspensionBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.desk.perform(caseStream, id, { type: 'SuspendCase', data }, asked);
  }

  @Post(':id/resumption')
  @Act('Resume the case（恢复调查）')
  @Permit(...heads)
  resume(
    @Param('id') id: string,
    @Body() data: ReasonsBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.desk.perform(caseStream, id, { type: 'ResumeCase', data }, asked);
  }

  @Post(':id/termination')
  @Act('Terminate the case（终止调查）')
  @Permit(...heads)
  terminate(
    @Param('id') id: string,
    @Body() data: TerminationBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.desk.perform(caseStream, id, { type: 'TerminateCase', data }, asked);
  }

  @Post(':id/transfer')
  @Act('Transfer the case to police or another organ（案件移送）')
  @Permit(...heads)
  transfer(
    @Param('id') id: string,
    @Body() data: TransferBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.desk.perform(caseStream, id, { type: 'TransferCase', data }, asked);
  }

  @Post(':id/return')
  @Act('Take back a transferred case（移送退回）')
  @Permit(...officers, ...heads)
  takeBack(
    @Param('id') id: string,
    @Body() data: ReturnBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.desk.perform(caseStream, id, { type: 'TakeCaseBack', data }, asked);
  }
}
