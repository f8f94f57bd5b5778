import { allNouns } from './all-nouns.js';
import { placeOf, reads } from './record-places.js';

// What an auditor may ask does not depend on who wrote which controller: every noun has its past.

const all = await reads();
const paths = [...all.values()];
const below = (category: string): readonly string[] => {
  const place = placeOf(all, category);
  return place === undefined
    ? []
    : paths.filter((path) => path.startsWith(`${place}/`)).map((path) => path.slice(place.length));
};
const past = ['/history', '/replay', '/as-of', '/verify'];
const clocks = ['/clocks', '/clocks/{clock}/explain'];

describe('Whatever the bureau keeps a file on', () => {
  it('is found: the nouns of every context, and the series of numbers', () =>
    expect(allNouns.map(({ category }) => category).toSorted()).toEqual([
      'accidentsAccident',
      'accidentsAssurance',
      'accidentsIndicatorYear',
      'appraisalCommendation',
      'appraisalPlanEvaluation',
      'appraisalVeto',
      'appraisalYear',
      'blacklistCredit',
      'blacklistDisclosure',
      'blacklistListing',
      'documentNumber',
      'duty',
      'enforcementCase',
      'enforcementFinedAct',
      'enforcementReceipt',
      'equipmentDevice',
      'equipmentMakerNumber',
      'eventAside',
      'evidenceErasure',
      'evidenceExhibit',
      'hazardsHazard',
      'hazardsInspection',
      'hazardsOpenListing',
      'hazardsOpenReport',
      'hazardsReporter',
      'hazardsStatistics',
      'hazardsTipOff',
      'import',
      'lawSetting',
      'licensingApplication',
      'licensingBar',
      'licensingBundle',
      'licensingLicence',
      'licensingOpening',
      'licensingOwnGrant',
      'operationsOwnFeed',
      'operationsOwnFilters',
      'paperForm',
      'papersLetter',
      'papersLetterNumber',
      'papersPaper',
      'papersReceiver',
      'projectionControl',
      'registryEnterprise',
      'registryMandate',
      'registryOrgan',
      'registryParty',
      'registryPerson',
      'reservationCreditCode',
      'sourcesAlarm',
      'sourcesGateway',
      'sourcesHazardSource',
      'sourcesPoint',
      'sourcesPointCode',
      'sourcesSourceName',
      'supervisionPatrol',
      'supervisionPlan',
      'workCalendar',
    ]));

  it.each([...allNouns.map(({ category }) => category), 'importedCase', 'import'])(
    'tells its past: %s',
    (category) => expect(below(category)).toEqual(expect.arrayContaining(past)),
  );

  it.each(allNouns.map(({ category, commands = [] }) => ({ category, commands })))(
    'tells its clocks when periods run in it, and only then: $category',
    ({ category, commands }) => {
      const rings = commands.some(({ name }) => name === 'RingClock');
      expect(below(category).filter((path) => clocks.includes(path))).toEqual(rings ? clocks : []);
    },
  );

  it('says in its address whose past it is, as its doors do', () => {
    for (const { category, id = { id: {} } } of allNouns)
      expect([category, placeOf(all, category)]).toEqual([
        category,
        expect.stringMatching(new RegExp(`/\\{${Object.keys(id)[0]!}\\}$`)),
      ]);
  });
});
