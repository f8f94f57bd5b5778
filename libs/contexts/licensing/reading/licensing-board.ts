import type { BoardSubject, BoardTeller } from '#platform/appointments';
import {
  type DataSource,
  type EntityTarget,
  type FindOptionsWhere,
  In,
  type ObjectLiteral,
} from 'typeorm';
import { applicationStream } from '../application/application.stream.js';
import { barStream } from '../bar/bar.stream.js';
import { bundleStream } from '../bundle/bundle.stream.js';
import { licenceStream } from '../licence/licence.stream.js';
import { ApplicationRow } from '../projections/application-row.js';
import { BundleRow } from '../projections/bundle-register.js';
import { LicenceRow } from '../projections/licence-row.js';
import { licensingClockName } from '../projections/licensing-clock-names.js';
import { type Showing, shownName } from './showing.js';

type Shown = Readonly<{ database: DataSource; district: string; showing: () => Showing }>;
type Told = readonly [id: string, subject: BoardSubject];

const isThere = (one: string | null): one is string => one !== null;

const ofApplication = (row: ApplicationRow, showing: Showing): Told => {
  const { applicantId: id, applicantName: name, applicantKind: kind, number, organ } = row;
  const party = shownName({ id, name, kind }, showing);
  const officers = [row.clerk, row.reviewer, row.approver].filter(isThere);
  return [row.applicationId, { number, party, organ, officers }];
};
const ofLicence = (row: LicenceRow, showing: Showing): Told => {
  const { holderId: id, holderName: name, holderKind: kind, number, organ } = row;
  return [
    row.licenceId,
    { number, party: shownName({ id, name, kind }, showing), organ, officers: [] },
  ];
};
const ofBundle = (row: BundleRow, showing: Showing): Told => {
  const { applicantId: id, applicantName: name, applicantKind: kind, number, leadOrgan } = row;
  const party = shownName({ id, name, kind }, showing);
  return [row.bundleId, { number, party, organ: leadOrgan, officers: [] }];
};

/** Tells the deadline board（期限看板） of applications, bundles and licences; bars have no number, their subject may be a person. */
export const licensingBoard = ({ database, district, showing }: Shown): BoardTeller => {
  const found = async <Row extends ObjectLiteral>(
    table: EntityTarget<Row>,
    where: FindOptionsWhere<Row>,
    told: (row: Row, showing: Showing) => Told,
  ): Promise<ReadonlyMap<string, BoardSubject>> => {
    const rows = await database.getRepository(table).find({ where });
    const shown = showing();
    return new Map(rows.map((row) => told(row, shown)));
  };
  return {
    categories: [applicationStream, bundleStream, licenceStream, barStream].map(
      ({ category }) => category,
    ),
    clockName: licensingClockName,
    subjects: async (category, ids) => {
      if (category === applicationStream.category)
        return found(ApplicationRow, { applicationId: In([...ids]), district }, ofApplication);
      if (category === licenceStream.category)
        return found(LicenceRow, { licenceId: In([...ids]), district }, ofLicence);
      return category === bundleStream.category
        ? found(BundleRow, { bundleId: In([...ids]), district }, ofBundle)
        : new Map<string, BoardSubject>();
    },
  };
};
