import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { temporaryDirectory } from '../../data-set/data-set-fixture.test.ts';
import { givenForFile, parseMapFlags } from './given-mapping.ts';
import { mapColumns } from './map-columns.ts';

describe('--map', () => {
  it('says what a column is, in any case of both', async () => {
    const given = await parseMapFlags([
      'Klient=COMPANYNAME',
      'wer = fullName',
      'x=ignore',
      'y=additional.Why',
    ]);
    const { explain } = mapColumns(['klient', 'Wer', 'x', 'y', 'Email'], [], given, 'people');
    assert.deepEqual(
      explain.map(({ use, reason }) => [use.kind === 'field' ? use.field : use, reason]),
      [
        ['companyName', 'given by --map'],
        ['fullName', 'given by --map'],
        [{ kind: 'ignored' }, 'given by --map'],
        [{ kind: 'additional', name: 'Why' }, 'given by --map'],
        ['email', 'our column'],
      ],
    );
  });

  it('is read from files of lines and of JSON', async (t) => {
    const directory = await temporaryDirectory(t);
    const lines = join(directory, 'lines.map');
    const json = join(directory, 'map.json');
    await writeFile(lines, '\ufeffKlient=companyName\r\n\r\n# Seats=additional\n');
    await writeFile(json, '{ "A=B": "ticker", "Wer": "additional.Who=What" }');
    assert.deepEqual(await parseMapFlags([lines, json, 'Rang=titles']), [
      { header: 'Klient', use: { kind: 'field', field: 'companyName' }, from: 'lines.map' },
      { header: '# Seats', use: { kind: 'additional', name: undefined }, from: 'lines.map' },
      { header: 'A=B', use: { kind: 'field', field: 'ticker' }, from: 'map.json' },
      { header: 'Wer', use: { kind: 'additional', name: 'Who=What' }, from: 'map.json' },
      { header: 'Rang', use: { kind: 'field', field: 'titles' }, from: '--map' },
    ]);
  });

  it('wins over every name, and the rest is still recognised', async () => {
    const given = await parseMapFlags([
      'Legal=companyName',
      'Email=additional',
      'Mail 2=email',
      'Mail 1=email',
    ]);
    const header = ['Company', 'Legal', 'Email', 'Mail 1', 'Mail 2', 'Title', 'Secondary Email'];
    const { fields, additional } = mapColumns(header, [], given, 'people');
    assert.deepEqual(fields, { companyName: [1], email: [4, 3, 6], titles: [5] });
    assert.deepEqual(additional, [
      { name: 'Company', position: 0 },
      { name: 'Email', position: 2 },
    ]);
  });

  it('prefers the name as it stands, and means all that have it', async () => {
    const given = await parseMapFlags(['ORG=companyName']);
    assert.deepEqual(
      mapColumns(['org', 'ORG', 'Name', 'ORG'], [], given, 'people').fields.companyName,
      [1, 3],
    );
  });

  it('counts as said last', async () => {
    const given = await parseMapFlags(['x=titles', 'x=companyName']);
    assert.deepEqual(mapColumns(['x', 'name'], [], given, 'people').fields, {
      companyName: [0],
      fullName: [1],
    });
  });

  it('is about those of several files that have the column, and can have the field', async () => {
    const given = await parseMapFlags(['Klient=companyName', 'Mobil=phone', 'wer=fullName', 'Nix=titles']);
    const files = [
      { header: ['Klient', 'Wer', 'Mobil'], kind: 'people' },
      { header: ['Company', 'Name'], kind: 'people' },
      { header: [' klient ', 'Mobil'], kind: 'companies' },
    ] as const;
    assert.deepEqual(
      files.map((file) => givenForFile(given, file, files).map(({ header }) => header)),
      // No file has "Nix": each is asked, and the first one says so.
      [['Klient', 'Mobil', 'wer', 'Nix'], ['Nix'], ['Klient', 'Nix']],
    );
  });

  it('is refused for a column that the file does not have, with one that is like it', async () => {
    const given = await parseMapFlags(['Compny=companyName']);
    assert.throws(() => mapColumns(['Company', 'Name'], [], given, 'people'), {
      name: 'MappingError',
      message: '--map: the file has no column "Compny". Did you mean Company? It has Company, Name',
    });
  });

  it('is refused for an unknown column, with one that is like it', async () => {
    await assert.rejects(parseMapFlags(['Firm=compnyName']), {
      name: 'MappingError',
      message: /^--map: there is no column "compnyName"\. Did you mean companyName\? There are contactId, /,
    });
    await assert.rejects(parseMapFlags(['Firm=']), /there is no column ""/);
    await assert.rejects(parseMapFlags(['Firm=additional.']), /there is no column "additional\."/);
  });

  it('is refused for a field that a file of companies has not', async () => {
    const given = await parseMapFlags(['Phone=phone']);
    assert.throws(
      () => mapColumns(['Name', 'Phone'], [], given, 'companies'),
      /a file of companies has no phone; /,
    );
  });

  it('is refused when it is neither a pair nor a file, or the file is broken', async (t) => {
    const directory = await temporaryDirectory(t);
    const broken = join(directory, 'broken.json');
    await writeFile(broken, '{ "a": ');
    await assert.rejects(parseMapFlags([broken]), /broken\.json is no JSON: /);
    await writeFile(broken, '{ "a": 1 }');
    await assert.rejects(parseMapFlags([broken]), /"a" must have the name of a column/);
    await writeFile(broken, 'companyName');
    await assert.rejects(parseMapFlags([broken]), /"companyName" is not "NAME=COLUMN"/);
    await assert.rejects(
      parseMapFlags(['no-such-file.map']),
      /there is no such file, and it is not "NAME=COLUMN"/,
    );
    await assert.rejects(parseMapFlags(['=companyName']), /is not "NAME=COLUMN"/);
  });
});
