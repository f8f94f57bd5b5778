import type { Journal } from '#platform/http';
import { openReadingOffice } from '../../licensing/processes/reading-office.examples.js';
import { bureau, enterpriseOf } from '../../licensing/processes/window.examples.js';
import { AccidentsCommands } from '../accidents.commands.js';
import { AccidentsQueries } from '../accidents.queries.js';
import { accidentRegister } from '../projections/accident-register.js';
import { yearRegister } from '../projections/year-register.js';

/** Both APIs of accidents over a real database, on the morning of an accident. */
export const openAccidentsDesk = (journal?: Journal) =>
  openReadingOffice('2026-06-18T08:30:00+08:00', {
    modules: [AccidentsCommands, AccidentsQueries],
    follow: async (runner) => {
      await runner.run(accidentRegister);
      await runner.run(yearRegister);
    },
    ...(journal && { journal }),
  });

/** That moment of the day of the accident. */
export const momentOf = (at: string) => `2026-06-18T${at}:00+08:00`;
/** A fall with one dead, as 120 told it. */
export const death = {
  source: 'ambulance-120',
  channel: 'telephone',
  saidAt: momentOf('08:25'),
  occurredAt: momentOf('08:10'),
  figures: { deaths: 1, missing: 0, seriousInjuries: 1, lossFen: 0 },
  danger: { endangered: 0, trapped: 0, evacuated: 0, pollution: false, importantPlace: false },
  course: '拆除脚手架时坠落',
  measures: '现场停工，伤者送医',
  unitId: enterpriseOf('applicant'),
  kind: 'general',
  hazchem: false,
  place: '二车间外脚手架',
  area: '440704004',
  sectorDepartment: '江海区住房和城乡建设局',
  unknown: ['loss', 'cause'],
  organ: bureau,
  handlingOrgan: bureau,
};
