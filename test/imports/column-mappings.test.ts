import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { MappedColumn } from '../../packages/rollcall/src/import/map/column-mapping.ts';
import { mapColumns } from '../../packages/rollcall/src/import/map/map-columns.ts';
import { fixtures, readFixture } from './read-fixture.ts';

describe('the columns of an export', () => {
  for (const fixture of fixtures) {
    it(`are recognised in ${fixture.file}`, () => {
      const { header, rows } = readFixture(fixture);
      const mapping = mapColumns(header, rows, [], fixture.kind);
      assert.deepEqual(
        mapping.explain.map((column) => [column.name, shownUse(column)]),
        fixture.columns,
      );
      assert.equal(mapping.recognizedAs, fixture.recognizedAs);
    });

    // A file whose first rows happen to be empty must not be read another way.
    if (fixture.recognizedAs !== undefined) {
      it(`are recognised in ${fixture.file} without its rows`, () => {
        const { header } = readFixture(fixture);
        assert.deepEqual(
          mapColumns(header, [], [], fixture.kind).explain.map((column) => [column.name, shownUse(column)]),
          fixture.columns,
        );
      });
    }
  }

  it('are written down for every program that is named', () => {
    const programs = ['Salesforce contacts', 'Salesforce leads', 'HubSpot contacts', 'Apollo', 'ZoomInfo'];
    programs.push('LinkedIn connections', 'Sales Navigator (Evaboot)', 'Sales Navigator (PhantomBuster)');
    programs.push('Outlook contacts', 'Google contacts', 'Pipedrive people');
    programs.push('Zoho CRM contacts', 'Zoho CRM leads');
    const recognised = new Set(fixtures.map(({ recognizedAs }) => recognizedAs));
    assert.deepEqual(
      programs.filter((name) => !recognised.has(name)),
      [],
    );
  });
});

function shownUse({ name, use }: MappedColumn): string {
  switch (use.kind) {
    case 'ignored':
      return 'ignored';
    case 'additional':
      return use.name === name ? 'additional' : `additional as ${use.name}`;
    case 'field':
      return [
        use.field,
        ...(use.choice > 1 ? [`choice ${use.choice}`] : []),
        ...(use.employment > 1 ? [`employment ${use.employment}`] : []),
      ].join(', ');
  }
}
