import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse } from 'csv-parse/sync';
import type { SampleContact } from './contact-columns.ts';
import { documentedCompanyIds, documentedExample } from './documented-example.ts';
import { sampleContacts } from './sample-csv.ts';

// A naive reading of the contract's section 4, much simpler than the matcher: it knows no abbreviations.

type Line = readonly [queryId: string, companyId: string, levels: string, functions: string, title: string];

function linesOf(csv: string): Line[] {
  const records: string[][] = parse(csv);
  return records.map(([queryId = '', companyId = '', levels = '', functions = '', title = '', ...rest]) => {
    assert.deepEqual(rest, []);
    return [queryId, companyId, levels, functions, title];
  });
}

function words(text: string): string[] {
  const plain = text.toLowerCase().replace(/['’]s\b/g, '');
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

function anyOf(asked: string, held: string): boolean {
  const ids = new Set(held.split('|'));
  return asked === '' || asked.split(',').some((id) => ids.has(id));
}

function fits(contact: SampleContact, [, companyId, levels, functions, title]: Line): boolean {
  const asked = words(title);
  const holdsTitle = contact.titles.split('|').some((held) => {
    const heldWords = new Set(words(held));
    return asked.every((word) => heldWords.has(word));
  });
  return (
    contact.companyId === companyId &&
    contact.active === 'true' &&
    anyOf(levels, contact.jobLevels) &&
    anyOf(functions, contact.jobFunctions) &&
    holdsTitle
  );
}

describe('the documented example', () => {
  const lines = linesOf(documentedExample);

  it('has ten lines of five columns, each with its own company of the ten', () => {
    assert.deepEqual(
      lines.map(([queryId]) => queryId),
      ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'],
    );
    assert.deepEqual(
      lines.map(([, companyId]) => Number(companyId)),
      [...documentedCompanyIds],
    );
    assert.equal(new Set(documentedCompanyIds).size, 10);
  });

  it('has the two things that are known verbatim', () => {
    assert.equal(documentedExample.split('\n')[1], '2,730247,,,');
    assert.equal(lines.filter(([, , , , title]) => title === "csm's").length, 1);
  });

  for (const options of [
    { contacts: 100 },
    { contacts: 257, seed: 99 },
    { contacts: 5_000, seed: 2 },
    { contacts: 50_000, order: 'shuffled' as const },
  ]) {
    it(`finds contacts for eight lines and none for one in ${JSON.stringify(options)}`, () => {
      const contacts = [...sampleContacts(options)];
      for (const line of lines) {
        const [queryId, companyId, ...conditions] = line;
        assert.ok(contacts.filter((contact) => contact.companyId === companyId).length >= 4);
        const asksNothing = conditions.every((condition) => condition === '');
        assert.equal(asksNothing, queryId === '2');
        if (asksNothing) continue;
        const found = contacts.filter((contact) => fits(contact, line)).length;
        assert.equal(found > 0, queryId !== '10', `line ${queryId} found ${found}`);
      }
    });
  }

  it('has its companies, the same in every sample, whatever the seed', () => {
    const asked = new Set<string>(documentedCompanyIds.map(String));
    const documented = (seed: number) =>
      [...sampleContacts({ contacts: 100, seed })].filter((contact) => asked.has(contact.companyId));
    assert.deepEqual(new Set(documented(1).map((contact) => contact.companyId)), asked);
    assert.deepEqual(documented(1), documented(2));
  });

  it('has the title of the abbreviation line both ways', () => {
    const company = String(documentedCompanyIds[5]);
    const titles = [...sampleContacts({ contacts: 100 })]
      .filter((contact) => contact.companyId === company && contact.active === 'true')
      .map((contact) => contact.titles);
    assert.ok(titles.includes('CSM'));
    assert.ok(titles.includes('Customer Success Manager'));
  });
});
