import type { Contact } from '../../packages/lookup/src/index.ts';

/** A contact that has what `given` says and nothing else; only the number cannot be absent. */
export function sampleContact(given: Partial<Contact> = {}): Contact {
  return {
    number: { high: 0, low: 1 },
    contactId: '',
    peopleId: '',
    firstName: '',
    middleName: '',
    lastName: '',
    fullName: '',
    titles: [],
    jobLevels: [],
    jobFunctions: [],
    active: true,
    email: '',
    phone: '',
    corporatePhone: '',
    linkedinHandle: '',
    address: '',
    city: '',
    state: '',
    countryId: 0,
    area: '',
    record: {},
    ...given,
  };
}
