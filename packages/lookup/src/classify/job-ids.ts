/** The job levels that rules give, by name (contract section 8); a test compares them with the default table. */
export const levels = {
  cLevel: 1,
  seniorExecutive: 2,
  vicePresident: 3,
  director: 4,
  manager: 5,
  head: 6,
  boardMember: 7,
  owner: 8,
  partner: 9,
  senior: 10,
  staff: 11,
  entry: 12,
  intern: 13,
  other: 14,
} as const;

/** The job functions that rules give, by name (contract section 8); a test compares them with the default table. */
export const functions = {
  administration: 1,
  sales: 2,
  businessDevelopment: 3,
  consulting: 4,
  customerService: 5,
  dataAndAnalytics: 6,
  design: 7,
  engineering: 8,
  informationTechnology: 9,
  financeAndAccounting: 10,
  humanResources: 11,
  legalAndCompliance: 12,
  marketing: 13,
  communications: 14,
  medicalAndHealth: 15,
  operations: 16,
  procurementAndSupplyChain: 17,
  product: 18,
  projectAndProgramManagement: 19,
  researchAndScience: 20,
  education: 21,
  others: 22,
  security: 23,
  realEstateAndFacilities: 24,
} as const;

/** The id of a job level of the default table. */
export type LevelId = (typeof levels)[keyof typeof levels];
/** The id of a job function of the default table. */
export type FunctionId = (typeof functions)[keyof typeof functions];
