import { type LocalDate, wan } from '#domain/kernel';
import {
  catalogueOf,
  chooseCompetence,
  chooseProcedural,
  chooseSubstantive,
  standardCatalogue,
  versionFor,
} from '../index.js';

const date = (text: string) => text as LocalDate;
const code = (text: string) => expect.objectContaining({ code: text });
const accident = { article: 'WSL 114', step: 'ordinary' };

describe('The law of an act (PL 37, E40)', () => {
  it('is the old one when the new one is heavier: an act before 2021-09-01 decided after', () => {
    const choice = chooseSubstantive({
      ...accident,
      actOn: date('2021-08-31'),
      decidedOn: date('2022-03-01'),
    });
    expect(choice).toMatchObject({
      chosen: 'law-of-the-act',
      lawOfTheAct: { minFen: wan(20), maxFen: wan(50), cite: 'WSL2014 109' },
      lawOfTheDecision: { minFen: wan(30), maxFen: wan(100), cite: 'WSL 114' },
      result: { maxFen: wan(50) },
    });
    expect(choice.ground.zh).toMatch(/从旧.*WSL2014 109.*WSL 114/);
    expect(choice.ground.en).toMatch(/law of the day of the act/);
  });

  it('is the new one from the day it is in force', () => {
    const choice = chooseSubstantive({
      ...accident,
      actOn: date('2021-09-01'),
      decidedOn: date('2022-03-01'),
    });
    expect(choice).toMatchObject({ chosen: 'law-of-the-act', result: { cite: 'WSL 114' } });
    expect(choice.ground.en).toMatch(/same version/);
  });

  it('is the new one when that is lighter: a lower maximum, or the same with a lower minimum', () => {
    const lighter = (minFen: number, maxFen: number) =>
      catalogueOf(
        standardCatalogue.entries.map((entry) =>
          entry.cite === 'HSL 100'
            ? { ...entry, fines: [{ ...entry.fines![0]!, minFen, maxFen }] }
            : entry,
        ),
      );
    const facts = {
      article: 'LIC-B5',
      step: 'first',
      actOn: date('2026-04-01'),
      decidedOn: date('2026-08-01'),
    };
    const choice = chooseSubstantive(facts, lighter(wan(5), wan(15)));
    expect(choice).toMatchObject({
      chosen: 'law-of-the-decision',
      result: { minFen: wan(5), maxFen: wan(15) },
    });
    expect(choice.ground.zh).toMatch(/从旧兼从轻.*HCR 77.*HSL 100/);
    expect(chooseSubstantive(facts, lighter(wan(9), wan(20))).chosen).toBe('law-of-the-decision');
    expect(chooseSubstantive(facts, lighter(wan(10), wan(20))).chosen).toBe('law-of-the-act');
    expect(chooseSubstantive(facts, lighter(wan(5), wan(21))).chosen).toBe('law-of-the-act');
  });

  it('takes the day a continuing act ended', () => {
    const choice = chooseSubstantive({
      article: 'LIC-B5',
      step: 'first',
      actOn: date('2026-01-10'),
      endedOn: date('2026-05-02'),
      decidedOn: date('2026-08-01'),
    });
    expect(choice).toMatchObject({ keyDate: '2026-05-02', result: { maxFen: wan(50) } });
    expect(choice.keyGround.zh).toMatch(/PL 36/);
    const ended = chooseSubstantive({
      article: 'LIC-B5',
      step: 'first',
      actOn: date('2026-04-30'),
      decidedOn: date('2026-08-01'),
    });
    expect(ended).toMatchObject({ chosen: 'law-of-the-act', result: { maxFen: wan(20) } });
  });

  it('is not guessed where the old version is not in the catalogue, nor for a decision before the act', () => {
    const hazard = { article: 'WSL 101', step: 'first', decidedOn: date('2022-03-01') };
    expect(() => chooseSubstantive({ ...hazard, actOn: date('2010-01-01') })).toThrow(
      code('law-of-the-act-not-in-catalogue'),
    );
    expect(() => chooseSubstantive({ ...hazard, actOn: date('2022-03-02') })).toThrow(
      code('decision-before-act'),
    );
    const dates = { actOn: date('2022-01-02'), endedOn: date('2022-01-01') };
    expect(() => chooseSubstantive({ ...hazard, ...dates })).toThrow(
      code('act-ended-before-it-began'),
    );
    expect(() => chooseSubstantive({ ...hazard, step: 'x', actOn: date('2022-01-01') })).toThrow(
      code('no-such-step'),
    );
  });
});

describe('The law of a step', () => {
  it('is that of the day of the step (程序从新)', () => {
    const choice = chooseProcedural({
      rule: 'ENF-D5',
      stepOn: date('2021-07-15'),
      filedOn: date('2021-07-01'),
    });
    expect(choice).toMatchObject({
      chosen: 'step',
      result: { cite: 'PL 64(1)' },
      byFiling: { cite: 'PL1996 42' },
    });
  });

  it('is that of filing for the case period: O15 for a case filed before 2026-02-01', () => {
    const choice = chooseProcedural({
      rule: 'ENF-D3',
      stepOn: date('2026-03-01'),
      filedOn: date('2026-01-31'),
    });
    expect(choice).toMatchObject({
      chosen: 'filing',
      result: { cite: 'O15 32' },
      byStep: { cite: 'PL 60' },
    });
    expect(chooseProcedural({ rule: 'ENF-D3', stepOn: date('2026-03-01') }).result.cite).toBe(
      'PL 60',
    );
  });

  it('leaves a case with the body that filed it when power moves (X25)', () => {
    const moved = { switchedOn: date('2026-06-01'), before: '区应急管理局', after: '街道' };
    expect(chooseCompetence({ ...moved, filedOn: date('2026-05-31') }).organ).toBe('区应急管理局');
    expect(chooseCompetence({ ...moved, filedOn: date('2026-06-01') }).organ).toBe('街道');
  });
});

describe('The version for a matter', () => {
  it('goes by the date the rule is keyed by', () => {
    const regime = (decision: string) =>
      versionFor('BLK-REGIME', { decision: date(decision), act: date('2012-01-01') }).entry.cite;
    expect(regime('2013-05-01')).toBe('江海府办〔2011〕46号');
    expect(regime('2016-05-01')).toBe('安委办〔2015〕14号');
    expect(regime('2023-09-30')).toBe('安监总办〔2017〕49号');
    expect(regime('2023-10-01')).toBe('应急管理部令11号');
    expect(versionFor('WHI-6', { report: date('2018-01-03') }).entry.amounts).not.toHaveProperty(
      'basisPoints',
    );
    expect(() => versionFor('WHI-6', { act: date('2020-01-01') })).toThrow(
      code('no-version-for-these-dates'),
    );
  });
});
