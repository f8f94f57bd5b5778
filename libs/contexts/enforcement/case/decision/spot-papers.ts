import { type Act, localDateOf } from '#domain/kernel';
import { drawUp, type NumberedDocument } from '#domain/procedure';
import { forms } from '../papers.js';
import { creditRepairOnTheSpot } from './credit-repair.js';

type Told = Readonly<{
  organ: string;
  serial: number;
  year: number;
  party: object;
  content: object;
}>;

/** The decision on the spot and its notice on credit repair, both handed over there（两书同达）. */
export const spotPapers = (
  { organ, serial, year, party, content }: Told,
  act: Act,
): readonly [NumberedDocument, NumberedDocument] => {
  const of = { organ, serial, year, papers: {} };
  const [paper] = drawUp(of, act, [forms.spotDecision, content]);
  const decidedOn = localDateOf(act.validAt);
  const noticed = { of, party, decisionNumber: paper.number, decidedOn };
  return [paper, creditRepairOnTheSpot(noticed, act)];
};
