import { inTodaysShape, partsOf, schemaOf, streamName } from '#domain/kernel';
import { caseStream } from './case.stream.js';

/** Stored as it was written then; never edit it. */
const decisionServed = JSON.parse(
  '{"decisionNumber":"（江海）应急罚〔2026〕3号","servedOn":"2026-02-10","method":"direct","receiver":"容某","documents":[]}',
) as object;

describe('A case written before', () => {
  it('decision 9, when service stored only its receiver', () =>
    expect(
      inTodaysShape(caseStream, { type: 'DecisionServed', schema: 0, data: decisionServed }),
    ).toEqual({
      decisionNumber: '（江海）应急罚〔2026〕3号',
      servedOn: '2026-02-10',
      method: 'direct',
      service: { method: 'direct', receiver: '容某', signed: true },
      documents: [],
    }));

  it('leaves what is written today as it is', () => {
    expect(schemaOf(caseStream, 'DecisionServed')).toBe(1);
    expect(
      inTodaysShape(caseStream, { type: 'DecisionServed', schema: 1, data: { a: 1 } }),
    ).toEqual({
      a: 1,
    });
  });

  it('is kept under the district and its id', () =>
    expect(partsOf(streamName(caseStream, '440704', '0197-1'))).toEqual({
      category: 'enforcementCase',
      district: '440704',
      id: '0197-1',
    }));
});
