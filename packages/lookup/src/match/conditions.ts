/**
 * The conditions of a line in the order of its columns. A contact that fails has the bit of every condition it fails,
 * so the first one tells where the funnel dropped it.
 */
export const conditions = {
  jobLevel: 1 << 0,
  jobFunction: 1 << 1,
  title: 1 << 2,
  active: 1 << 3,
  isEmailRequired: 1 << 4,
  isPhoneRequired: 1 << 5,
  peopleCountries: 1 << 6,
  peopleStates: 1 << 7,
  peopleCities: 1 << 8,
  peopleArea: 1 << 9,
  peopleAddress: 1 << 10,
} as const;
