import { Module } from '@nestjs/common';
import { PersonalData } from '#platform/privacy';
import { JournalController } from './journal.controller.js';

/** Lets auditors（内部审计）read the journal. */
@Module({ controllers: [JournalController], providers: [PersonalData] })
export class JournalReadingModule {}
