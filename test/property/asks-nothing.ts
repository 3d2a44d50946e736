import type { LineFilters } from '../../packages/lookup/src/index.ts';

/** The filters of a line that leaves everything empty: whoever works there now. */
export const asksNothing: LineFilters = {
  jobLevels: [],
  jobFunctions: [],
  title: '',
  active: true,
  isEmailRequired: false,
  isPhoneRequired: false,
  peopleCountries: [],
  peopleStates: [],
  peopleCities: [],
  peopleArea: '',
  peopleAddress: '',
};
