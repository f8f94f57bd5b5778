import { localDate } from '#domain/kernel';
import { decisions } from '#testing';
import { caseNoun } from '../case.noun.js';
import {
  after,
  approved,
  decideDisposal,
  dispose,
  held,
  hold,
  inArchive,
  listed,
  proposeDisposal,
  release,
} from '../samples/keeping.examples.js';
import {
  act,
  archive,
  archivist,
  closed,
  happened,
  head,
  officer,
} from '../stories/execution.examples.js';

const given = decisions(caseNoun);
const archivedFor = (retention: 'permanent' | '30-years') =>
  happened(closed, [
    { ...archive, data: { ...archive.data, retention } },
    act(archivist, '2027-03-19'),
  ]);
const law = 'ARC-30';

describe('Files in the archive（档案保管与销毁）', () => {
  it('are put on a list when the years after the year of archiving are over, and not before', () => {
    given(...inArchive)
      .when(proposeDisposal, act(archivist, after))
      .decides({
        type: 'DisposalProposed',
        data: {
          ...proposeDisposal.data,
          keptUntil: localDate('2037-12-31'),
          proposedOn: localDate(after),
          proposedBy: 'he',
        },
      });
    given(...inArchive)
      .when(proposeDisposal, act(archivist, '2037-12-31'))
      .refuses('still-to-be-kept', law);
    given(...archivedFor('30-years'))
      .when(proposeDisposal, act(archivist, '2057-12-31'))
      .refuses('still-to-be-kept', law);
    given(...archivedFor('30-years'))
      .when(proposeDisposal, act(archivist, '2058-01-04'))
      .decides({
        type: 'DisposalProposed',
        data: {
          ...proposeDisposal.data,
          keptUntil: localDate('2057-12-31'),
          proposedOn: localDate('2058-01-04'),
          proposedBy: 'he',
        },
      });
    given(...archivedFor('permanent'))
      .when(proposeDisposal, act(archivist, '2127-01-04'))
      .refuses('kept-for-ever', law);
    given(...closed)
      .when(proposeDisposal, act(archivist, after))
      .refuses('case-not-archived', 'ENF-S17');
  });

  it('are destroyed after the head approved, before two witnesses, once', () => {
    given(...listed)
      .when(dispose, act(archivist, after))
      .refuses('disposal-not-approved', law);
    given(...listed)
      .when(decideDisposal(true), act(head, after))
      .decides({
        type: 'DisposalApproved',
        data: {
          list: '销〔2038〕1号',
          reason: '同意',
          approvedOn: localDate(after),
          approvedBy: 'li',
        },
      });
    given(...approved)
      .when(dispose, act(archivist, '2038-01-06'))
      .decides({
        type: 'FileDisposed',
        data: {
          list: '销〔2038〕1号',
          ...dispose.data,
          disposedOn: localDate('2038-01-06'),
          disposedBy: 'he',
        },
      });
    const gone = happened(approved, [dispose, act(archivist, '2038-01-06')]);
    given(...gone)
      .when(dispose, act(archivist, '2038-01-07'))
      .decidesNothing();
    given(...gone)
      .when(proposeDisposal, act(archivist, '2038-02-01'))
      .decidesNothing();
    given(...gone)
      .when(hold, act(archivist, '2038-02-01'))
      .refuses('file-disposed', law);
  });

  it('are approved by no one who put them on the list, and seen destroyed by others', () => {
    const proposedByHead = listed.map((event) =>
      event.type === 'DisposalProposed'
        ? { ...event, data: { ...event.data, proposedBy: 'li' } }
        : event,
    );
    given(...proposedByHead)
      .when(decideDisposal(true), act(head, after))
      .denies('own-proposal', law);
    const seenBy = (...witnesses: string[]) => ({
      ...dispose,
      data: { ...dispose.data, witnesses },
    });
    given(...approved)
      .when(seenBy('wei', 'he'), act(archivist, after))
      .denies('witness-is-archivist', law);
    given(...approved)
      .when(seenBy('wei', 'nobody'), act(archivist, after))
      .refuses('two-witnesses', law);
    given(...approved)
      .when(seenBy('wei', 'wei'), act(archivist, after))
      .refuses('two-witnesses', law);
    given(...inArchive)
      .when(proposeDisposal, act(officer, after))
      .denies('wrong-role');
  });

  it('stay while something needs them, on whatever list they stand', () => {
    given(...held)
      .when(proposeDisposal, act(archivist, after))
      .refuses('file-held', law);
    const heldAfter = happened(approved, [hold, act(head, '2038-01-06')]);
    given(...heldAfter)
      .when(dispose, act(archivist, '2038-01-07'))
      .refuses('file-held', law);
    const free = happened(heldAfter, [release, act(head, '2038-02-01')]);
    expect(
      given(...free)
        .when(dispose, act(archivist, '2038-02-02'))
        .events(),
    ).toHaveLength(1);
    given(...free)
      .when(release, act(head, '2038-02-03'))
      .decidesNothing();
    given(...inArchive)
      .when(release, act(archivist, after))
      .refuses('file-not-held', law);
  });

  it('that the head struck from a list may be put on another', () => {
    const struck = happened(listed, [decideDisposal(false), act(head, after)]);
    given(...struck)
      .when(decideDisposal(true), act(head, after))
      .refuses('disposal-not-proposed', law);
    given(...struck)
      .when(dispose, act(archivist, after))
      .refuses('disposal-not-approved', law);
    expect(
      given(...struck)
        .when(proposeDisposal, act(archivist, '2040-01-04'))
        .events(),
    ).toHaveLength(1);
    given(...inArchive)
      .when(decideDisposal(true), act(head, after))
      .refuses('disposal-not-proposed', law);
  });
});
