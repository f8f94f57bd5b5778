import { localDate } from '#domain/kernel';
import { GrantedOnce } from './granted-once.js';
import { applicationNoun } from '../application/application.noun.js';
import { barNoun } from '../bar/bar.noun.js';
import { hash } from '../desk.examples.js';
import { Approval } from './approval.js';
import { Certificates } from './certificates.js';
import { askedBy, type Desk, designReview, openDesk, reviewedBy } from './desk.examples.js';
import { Intake } from './intake.js';
import { Standings } from './standings.js';

const reviewed = async (): Promise<Desk> => {
  const desk = await openDesk();
  const { nouns, world, applicants, numbers } = desk;
  await new Intake(nouns, world, applicants, numbers, new GrantedOnce(world, nouns)).receive(
    'a',
    designReview(),
    askedBy('lin'),
  );
  await reviewedBy(desk, 'a');
  return desk;
};
const approvalOf = ({ nouns, world }: Desk) => new Approval(nouns, new Standings(nouns, world));
const told = { terms: { project: '储罐改造' }, blacklisted: false };

describe('Granting an application', () => {
  it('keeps what stood against applicant and principal when it was decided', async () => {
    const desk = await reviewed();
    await approvalOf(desk).approve('a', told, askedBy('pan'));
    expect(await desk.nouns.filesOf(applicationNoun).now('a')).toMatchObject({
      status: 'approved',
      approved: { standing: { subjects: ['enterprise-1', expect.any(String)], bars: [] } },
    });
  });

  it('is refused under a bar that was recorded just before', async () => {
    const desk = await reviewed();
    const bar = {
      barId: 'b',
      kind: 'reapplication',
      subject: 'enterprise-1',
      rule: 'LIC-B1',
      source: 's',
      from: localDate('2026-09-08'),
    } as const;
    const news = { kind: 'system', by: 'reaction', name: 'news' } as const;
    await desk.nouns.filesOf(barNoun).decisions.handle({
      id: 'enterprise-1',
      command: { type: 'RecordBar', data: bar },
      actor: news,
      commandId: 'bar',
      correlationId: 'bar',
      causationId: 'bar',
    });
    await expect(approvalOf(desk).approve('a', told, askedBy('pan'))).rejects.toMatchObject({
      code: 'application-barred',
    });
  });

  it('leads to a certificate under a number of its item and year', async () => {
    const desk = await reviewed();
    await approvalOf(desk).approve('a', told, askedBy('pan'));
    const { nouns, world, numbers } = desk;
    const certificates = new Certificates(nouns, world, numbers, new GrantedOnce(world, nouns));
    const service = { method: 'direct', receipt: hash('receipt') } as const;
    await expect(certificates.issue('a', service, askedBy('lin'))).rejects.toMatchObject({
      kind: 'denied',
    });
    await certificates.issue('a', service, askedBy('cai'));
    expect(await nouns.filesOf(applicationNoun).now('a')).toMatchObject({
      status: 'issued',
      issued: { licence: 'a', effect: { kind: 'grant' } },
    });
  });
});
