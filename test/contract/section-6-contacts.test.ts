/** Contract section 6, the synchronous lookup and the details of a contact, with their costs (section 5). */
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { creditPeriodOf } from '../../packages/rollcall/src/control/credit-period.ts';
import { type ApiClient, errorIn, type HttpAnswer, parsed } from '../e2e/api-client.ts';
import { childTexts, parseXml, type XmlElement } from '../e2e/strict-xml.ts';
import { PeopleServer } from './people-server.ts';

type Contact = Readonly<Record<string, unknown>>;

interface Page {
  readonly contacts: readonly Contact[];
  readonly page: number;
  readonly resultsPerPage: number;
  readonly totalResults: number;
}

const header =
  'contactId,companyId,companyName,website,firstName,lastName,titles,jobLevels,jobFunctions,active,email,phone,' +
  'city,state,country,description,address,zip,additional.region "EU" <x>';

/** 57 people of company 7, every third of them gone, every fifth without e-mail; one of company 8. */
const rows = [
  ...Array.from({ length: 57 }, (_, n) => {
    const name = `${String.fromCharCode(65 + (n % 26))}${n}`;
    const email = n % 5 === 0 ? '' : `p${n}@seven.example`;
    return (
      `c${n},7,Seven Ltd,seven.example,Ana,${name},Director of Sales|Adviser,4,2,${n % 3 !== 0},${email},,` +
      `${n % 2 === 0 ? 'Paris' : 'Lyon'},,France,Notes of ${n},,7500${n % 10},EMEA & ${n}`
    );
  }),
  '"c57",8,Eight,,Bo,Ek,Nurse,,,true,,+46 8 123 456,,,,,,,',
];
const csv = `${header}\n${rows.join('\n')}\n`.replace(
  'additional.region "EU" <x>',
  '"additional.region ""EU"" <x>"',
);

const path = '/api/v1/target/company/7/contacts';
const detailsPath = '/api/v1/target/contact';

describe('section 6, contacts', () => {
  let people: PeopleServer;
  let client: ApiClient;
  /** Of another client without contactDetails. */
  let stranger: ApiClient;

  before(async () => {
    people = await PeopleServer.start(csv, { worker: true });
    client = await people.logIn('owner');
    stranger = await people.logIn('stranger', { entitlements: ['lookup', 'companies'] });
  });

  after(() => people[Symbol.asyncDispose]());

  const page = async (query = '', caller = client) => parsed<Page>(await caller.call('GET', path + query));
  const refusal = async (asked: string, caller = client) => {
    const { status, errorNumber, message } = errorIn(await caller.call('GET', asked));
    return [status, errorNumber, message] as const;
  };
  const xmlOf = (answer: HttpAnswer): XmlElement => {
    assert.equal(answer.status, 200, answer.text);
    assert.match(answer.headers['content-type'] ?? '', /^application\/xml/);
    return parseXml(answer.text);
  };

  describe('the synchronous lookup', () => {
    it('is the same lookup as a job: the same contacts, in the same order, with the same fields', async () => {
      const filters = [
        'jobLevel=4&keyword=sales&active=true&isEmailRequired=TRUE&peopleCities=lyon',
        '4,,sales,true,true,,,,lyon',
      ];
      const { contacts, totalResults } = await page(`?${filters[0]}&resultsPerPage=50`);
      const jobId = await client.submit(`q,7,${filters[1]}`);
      await client.ended(jobId);
      const found = parsed<Contact[]>(
        await client.call('GET', `/api/v1/target/company/job/${jobId}/results?format=json`),
      );
      const ofLine = ['queryId', 'line', 'matchStatus', 'detail', 'totalMatches'];
      const asContacts = found.map((row) =>
        Object.fromEntries(Object.entries(row).filter(([name]) => !ofLine.includes(name))),
      );
      assert.equal(totalResults, 15);
      assert.deepEqual(contacts, asContacts);
    });

    it('takes its parameters as the documentation has them', async () => {
      const totals: Readonly<Record<string, number>> = {
        '': 57,
        '?active=true': 38,
        '?active=false': 19,
        '?active=': 57,
        '?isEmailRequired=true': 45,
        '?isEmailRequired=false': 57,
        '?isPhoneRequired=true': 0,
        '?jobFunction=2,%208': 57,
        '?jobFunction=8': 0,
        '?jobLevel=': 57,
        '?keyword=adviser': 57,
        '?peopleCountries=1': 0,
        '?peopleStates=CA': 0,
        '?peopleCities=paris,%20nice': 29,
        '?peopleArea=Paris': 29,
        '?peopleAddress=lyon%20france': 28,
      };
      for (const [query, total] of Object.entries(totals)) {
        assert.equal((await page(query)).totalResults, total, query);
      }
    });

    it('answers pages until the list is empty, as an old pager asks for them', async () => {
      const first = await page();
      assert.deepEqual([first.page, first.resultsPerPage, first.contacts.length], [1, 10, 10]);
      const seen: unknown[] = [];
      for (let number = 1; ; number++) {
        const { contacts, ...rest } = await page(`?page=${number}&resultsPerPage=20`);
        assert.deepEqual(rest, { page: number, resultsPerPage: 20, totalResults: 57 });
        if (contacts.length === 0) break;
        seen.push(...contacts.map(({ contactId }) => contactId));
      }
      assert.equal(seen.length, 57);
      assert.equal(new Set(seen).size, 57);
      assert.deepEqual((await page('?page=9007199254740991')).contacts, []);
    });

    it('has numbers as numbers, booleans as booleans, lists as lists, and leaves absent values out', async () => {
      const { contacts } = await page('?resultsPerPage=1&active=false');
      const [contact = {}] = contacts;
      assert.equal(String(contact['newId']).length, 64);
      const { newId: _, ...rest } = contact;
      assert.deepEqual(rest, {
        contactId: 'c0',
        firstName: 'Ana',
        lastName: 'A0',
        fullName: 'Ana A0',
        titles: ['Director of Sales', 'Adviser'],
        jobLevels: ['Director'],
        jobFunctions: ['Sales'],
        active: false,
        companyId: 7,
        companyName: 'Seven Ltd',
        hasEmail: false,
        hasPhone: false,
        city: 'Paris',
        country: 'France',
      });
    });

    it('tells contact details to clients that are entitled to them, and to no others', async () => {
      const query = '?resultsPerPage=1&isEmailRequired=true';
      const [own = {}] = (await page(query)).contacts;
      const [theirs = {}] = (await page(query, stranger)).contacts;
      assert.match(String(own['email']), /@seven\.example$/);
      const { newId, email, ...shared } = own;
      const { newId: theirNewId, ...all } = theirs;
      assert.deepEqual(all, shared);
      assert.notEqual(theirNewId, newId);
    });

    it('is contactLookup in XML, children in alphabetical order', async () => {
      const root = xmlOf(
        await client.call('GET', `${path}?resultsPerPage=2`, { headers: { accept: '*/*' } }),
      );
      assert.deepEqual(
        [root.name, root.children.map(({ name }) => name)],
        ['contactLookup', ['contacts', 'page', 'resultsPerPage', 'totalResults']],
      );
      const [contacts] = root.children;
      assert.deepEqual(
        contacts?.children.map(({ name }) => name),
        ['contact', 'contact'],
      );
      const names = contacts?.children[0]?.children.map(({ name }) => name) ?? [];
      assert.deepEqual(names, names.toSorted());
      const titles = contacts?.children[0]?.children.find(({ name }) => name === 'titles');
      assert.deepEqual(
        titles?.children.map(({ name, text }) => [name, text]),
        [
          ['title', 'Director of Sales'],
          ['title', 'Adviser'],
        ],
      );
    });

    it('refuses what is no id, no number or out of bounds, with the numbers of the documentation', async () => {
      for (const [asked, expected] of [
        ['/api/v1/target/company/seven/contacts', '400-102'],
        ['/api/v1/target/company/0/contacts', '400-102'],
        ['/api/v1/target/company/9007199254740992/contacts', '400-102'],
        [`${path}?page=0`, '400-105'],
        [`${path}?resultsPerPage=-1`, '400-105'],
        [`${path}?resultsPerPage=51`, '400-106'],
        [`${path}?page=one`, '400-107'],
        [`${path}?jobLevel=99`, '400-206'],
        [`${path}?jobFunction=x`, '400-207'],
        [`${path}?peopleCountries=1,0`, '400-208'],
        [`${path}?active=perhaps`, '400-218'],
      ] as const) {
        const [status, errorNumber, message] = await refusal(asked);
        assert.deepEqual([status, errorNumber], [400, expected], `${asked}: ${message}`);
      }
      assert.match(
        (await refusal(`${path}?jobLevel=4,99`))[2],
        /jobLevel has no id "99"; the reference tables/,
      );
    });

    it('of a company that there is not is 404-11', async () => {
      assert.deepEqual((await refusal('/api/v1/target/company/9/contacts')).slice(0, 2), [404, '404-11']);
    });
  });

  describe('the details of a contact', () => {
    const newIdAt = async (query: string, caller = client) =>
      String((await page(`?resultsPerPage=1&${query}`, caller)).contacts[0]?.['newId']);

    it("are the whole record, the operator's own columns under additional", async () => {
      const newId = await newIdAt('active=false');
      assert.deepEqual(parsed<Contact>(await client.call('GET', `${detailsPath}/${newId}`)), {
        newId,
        contactId: 'c0',
        firstName: 'Ana',
        lastName: 'A0',
        fullName: 'Ana A0',
        titles: ['Director of Sales', 'Adviser'],
        jobLevels: ['Director'],
        jobFunctions: ['Sales'],
        active: false,
        companyId: 7,
        companyName: 'Seven Ltd',
        hasEmail: false,
        hasPhone: false,
        city: 'Paris',
        country: 'France',
        description: 'Notes of 0',
        zip: '75000',
        additional: { 'region "EU" <x>': 'EMEA & 0' },
      });
    });

    it('have the company with retrieveCompanyDetails', async () => {
      const newId = await newIdAt('active=true');
      const { company } = parsed<Contact>(
        await client.call('GET', `${detailsPath}/${newId}?retrieveCompanyDetails=True`),
      );
      const expected = { companyId: 7, companyName: 'Seven Ltd', website: 'seven.example', contacts: 57 };
      assert.deepEqual(company, expected);
    });

    it('are contact in XML, whatever own columns are called', async () => {
      const newId = await newIdAt('active=false');
      const headers = { accept: '*/*' };
      const root = xmlOf(await client.call('GET', `${detailsPath}/${newId}`, { headers }));
      assert.equal(root.name, 'contact');
      assert.equal(childTexts(root)['companyId'], '7');
      const additional = root.children.find(({ name }) => name === 'additional');
      assert.deepEqual(
        additional?.children.map(({ name, text }) => [name, text]),
        [['region__EU___x_', 'EMEA & 0']],
      );
    });

    it("are 404 for another client's newId and an altered one, 400-108 for what is none", async () => {
      const newId = await newIdAt('active=true');
      const altered = `${newId.slice(0, 20)}${newId[20] === 'A' ? 'B' : 'A'}${newId.slice(21)}`;
      const others = await newIdAt('active=true', stranger);
      for (const one of [others, altered, 'A'.repeat(64)]) {
        assert.deepEqual(await refusal(`${detailsPath}/${one}`), [
          404,
          '404-201',
          `this client has no contact ${one}`,
        ]);
      }
      for (const one of [newId.slice(1), `${newId.slice(1)}.`, 'x']) {
        assert.deepEqual((await refusal(`${detailsPath}/${one}`)).slice(0, 2), [400, '400-108']);
      }
    });

    it('are for clients that are entitled to them', async () => {
      const newId = await newIdAt('active=true', stranger);
      const [status, errorNumber, message] = await refusal(`${detailsPath}/${newId}`, stranger);
      assert.deepEqual([status, errorNumber], [405, '405-200']);
      assert.match(message, /contactDetails/);
    });
  });

  describe('their credits', () => {
    it('are one for each answer; errors are free; without one left it is 400, and never below zero', async () => {
      const poor = await people.logIn('poor', { monthlyCredits: 3 });
      const consumed = async () =>
        (await people.control.credits.usage(poor.clientId, creditPeriodOf(Date.now())))?.consumed;
      for (const free of [
        `${path}?page=0`,
        '/api/v1/target/company/9/contacts',
        `${detailsPath}/${'A'.repeat(64)}`,
      ]) {
        await poor.call('GET', free);
      }
      assert.equal(await consumed(), 0);
      const [contact] = (await page('?resultsPerPage=1', poor)).contacts;
      await page('?page=99', poor);
      const details = `${detailsPath}/${contact?.['newId']}`;
      assert.equal((await poor.call('GET', details)).status, 200);
      assert.equal(await consumed(), 3);
      for (const asked of [path, details]) {
        const [status, errorNumber, message] = await refusal(asked, poor);
        assert.deepEqual([status, errorNumber], [400, '400-212']);
        assert.match(message, /none is left this month.*; wait for the next month/);
      }
      assert.equal(await consumed(), 3);
    });

    it('are not asked for by HEAD, which is not there, and is free', async () => {
      const careful = await people.logIn('careful', { monthlyCredits: 1 });
      for (const asked of [path, `${detailsPath}/${'A'.repeat(64)}`]) {
        const { status, headers } = await careful.call('HEAD', asked);
        assert.deepEqual([status, headers['allow']], [405, 'GET']);
      }
      assert.equal((await careful.call('GET', path)).status, 200);
    });

    it('are not taken for an answer that fails on our side', async () => {
      const unlucky = await people.logIn('unlucky', { monthlyCredits: 2 });
      // Of a company whose contacts nobody has asked for, so that its block is read from the file.
      const ofEight = await unlucky.call('GET', '/api/v1/target/company/8/contacts');
      const [contact] = parsed<Page>(ofEight).contacts;
      const asked = [path, `${detailsPath}/${contact?.['newId']}`];
      const version = (await people.control.dataSets.active())?.version ?? '';
      const file = join(people.directory, 'datasets', version, 'blocks.bin');
      const whole = await readFile(file);
      await writeFile(file, Buffer.alloc(whole.length));
      const failed = await Promise.all(asked.map((one) => unlucky.call('GET', one)));
      await writeFile(file, whole);
      assert.deepEqual(
        failed.map((answer) => errorIn(answer).errorNumber),
        ['500-200', '500-200'],
      );
      assert.equal((await unlucky.call('GET', path)).status, 200);
      assert.equal(errorIn(await unlucky.call('GET', path)).errorNumber, '400-212');
    });

    it('are as many as there are when many calls meet', async () => {
      const poor = await people.logIn('busy', { monthlyCredits: 5 });
      const answers = await Promise.all(Array.from({ length: 12 }, () => poor.call('GET', path)));
      assert.equal(answers.filter(({ status }) => status === 200).length, 5);
    });
  });
});
