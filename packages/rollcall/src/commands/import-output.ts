import { ReferenceIndex, type ReferenceTables } from '@rollcall/lookup';
import type { DataSetVersion } from '../control/control-store.ts';
import type { Employment } from '../import/clean/employment.ts';
import { noteKinds } from '../import/clean/notes.ts';
import type { CompanyReport } from '../import/companies/company-resolution.ts';
import type { DryRunReport } from '../import/dry-run.ts';
import type { ImportReport } from '../import/import-options.ts';
import type { ColumnUse, ExplainedMapping } from '../import/map/column-mapping.ts';
import type { PeopleInput } from '../import/read/row-chunk.ts';
import type { NotedValues } from '../import/threads/thread-messages.ts';
import { plainLines, printJson, shownCount, tableText } from './output.ts';

/** Reasons that are printed; the others are counted. */
const reasonsShown = 10;

/** How a file is written and what its columns are, in a few lines. */
export function inputText(input: PeopleInput, mapping: ExplainedMapping): string {
  const what = mapping.recognizedAs === undefined ? '' : `, ${mapping.recognizedAs}`;
  const columns = mapping.explain.map(({ name, use }) => ({ name, use }));
  const fields = columns.flatMap(({ name, use }) =>
    use.kind === 'field' && name.toLowerCase() !== use.field.toLowerCase() ? [`${name} = ${use.field}`] : [],
  );
  const additional = columns.flatMap(({ name, use }) => (use.kind === 'additional' ? [name] : []));
  const lines = [
    `${input.name}: ${input.description}${what}`,
    ...(fields.length > 0 ? [`  columns: ${fields.join(', ')}`] : []),
    ...(additional.length > 0 ? [`  kept as additional: ${additional.join(', ')}`] : []),
  ];
  return plainLines(lines);
}

export function printImportReport(
  report: ImportReport,
  removed: readonly DataSetVersion[],
  asJson: boolean,
): void {
  const {
    version,
    manifest,
    furtherEmployments,
    rejectsFile,
    notes,
    companies: joined,
    companiesFile,
  } = report;
  const { rows, contacts, companies, merge } = manifest;
  if (asJson) {
    printJson({
      version,
      contacts,
      companies,
      rows,
      ...(furtherEmployments > 0 && { furtherEmployments }),
      ...(merge !== undefined && { merge }),
      ...(notes.length > 0 && { notes }),
      ...(joined !== undefined && { companiesWithoutId: joined }),
      ...(rejectsFile !== undefined && { rejectsFile }),
      ...(companiesFile !== undefined && { companiesFile }),
      ...(removed.length > 0 && { removed }),
    });
    return;
  }
  const lines = [
    `Data set ${version} is active: ${shownCount(contacts)} contacts at ${shownCount(companies)} companies.`,
    `Rows: ${shownCount(rows.read)} read = ${shownCount(rows.taken)} taken + ${shownCount(rows.rejected)} rejected + ${shownCount(rows.duplicates)} duplicates${rows.forgotten === undefined ? '' : ` + ${shownCount(rows.forgotten)} forgotten`}.`,
  ];
  if (furtherEmployments > 0)
    lines.push(`Of these, ${shownCount(furtherEmployments)} are further employments of one row of a file.`);
  if (merge !== undefined)
    lines.push(
      `Of data set ${merge.base}, ${shownCount(merge.kept)} contacts were kept and ${shownCount(merge.replaced)} replaced.`,
    );
  lines.push(...notes.map(noteText));
  if (joined !== undefined) lines.push(companiesText(joined));
  if (companiesFile !== undefined) lines.push(`Which company each was found to be is in ${companiesFile}`);
  if (rejectsFile !== undefined) lines.push(`The rejected rows and their reasons are in ${rejectsFile}`);
  if (removed.length > 0) lines.push(`Removed older data sets: ${removed.join(', ')}`);
  process.stdout.write(plainLines(lines));
}

export function printDryRun(report: DryRunReport, tables: ReferenceTables, asJson: boolean): void {
  const { inputs, rows, reasons, notes, samples } = report;
  const reference = new ReferenceIndex(tables);
  if (asJson) {
    printJson({
      files: inputs.map(({ input, kind, mapping }) => ({
        name: input.name,
        kind,
        format: input.description,
        ...(mapping.recognizedAs !== undefined && { recognizedAs: mapping.recognizedAs }),
        columns: mapping.explain.map(({ name, use, reason }) => ({ name, ...use, reason })),
      })),
      rows,
      reasons,
      notes,
      samples: samples.map((sample) => shownSample(sample, reference)),
    });
    return;
  }
  for (const { input, mapping } of inputs) {
    const what = mapping.recognizedAs === undefined ? '' : `, ${mapping.recognizedAs}`;
    process.stdout.write(`${plainLines([`${input.name}: ${input.description}${what}`])}\n`);
    process.stdout.write(
      `${tableText(mapping.explain, [
        { title: 'column', cell: ({ name }) => name },
        { title: 'becomes', cell: ({ use }) => useText(use) },
        { title: 'why', cell: ({ reason }) => reason },
      ])}\n`,
    );
  }
  if (samples.length > 0) {
    process.stdout.write(
      `${tableText(
        samples.map((sample) => shownSample(sample, reference)),
        [
          { title: 'company', cell: ({ company }) => company },
          { title: 'name', cell: ({ name }) => name },
          { title: 'titles', cell: ({ titles }) => titles },
          { title: 'levels', cell: ({ levels }) => levels },
          { title: 'functions', cell: ({ functions }) => functions },
          { title: 'active', cell: ({ active }) => active },
          { title: 'email', cell: ({ email }) => email },
          { title: 'phone', cell: ({ phone }) => phone },
          { title: 'place', cell: ({ place }) => place },
        ],
      )}\n`,
    );
  }
  const lines = [
    `Rows: ${shownCount(rows.read)} read, of which ${shownCount(rows.rejected)} would be rejected; rows that repeat a contact are found by the import.`,
    ...(rows.furtherEmployments > 0
      ? [`Of these, ${shownCount(rows.furtherEmployments)} are further employments of one row of a file.`]
      : []),
    ...reasons
      .slice(0, reasonsShown)
      .map(
        ({ count: rejected, reason, file, line }) =>
          `Rejected ${shownCount(rejected)}: ${reason} (first at line ${line} of ${file})`,
      ),
    ...notes.map(noteText),
    'Nothing was imported.',
  ];
  process.stdout.write(plainLines(lines));
}

function shownSample({ company, contact }: Employment, reference: ReferenceIndex) {
  const { companyId, companyName, website, externalCompanyId } = company;
  const { city, state, countryId, area, record } = contact;
  const country = reference.country(countryId)?.name ?? '';
  return {
    company: companyName || website || externalCompanyId || String(companyId ?? ''),
    name: contact.fullName,
    titles: contact.titles.join(' | '),
    levels: contact.jobLevels.map((id) => reference.jobLevel(id)?.name ?? '').join(' | '),
    functions: contact.jobFunctions.map((id) => reference.jobFunction(id)?.name ?? '').join(' | '),
    active: contact.active,
    email: contact.email,
    phone: contact.phone,
    place: [city, state, country].filter((text) => text !== '').join(', ') || area,
    additional: record.additional ?? {},
  };
}

function useText(use: ColumnUse): string {
  if (use.kind !== 'field') return use.kind === 'ignored' ? 'ignored' : `additional "${use.name}"`;
  const choice = use.choice > 1 ? `, choice ${use.choice}` : '';
  const employment = use.employment > 1 ? `, employment ${use.employment}` : '';
  return `${use.field}${choice}${employment}`;
}

function noteText({ column, kind, count: values, examples }: NotedValues): string {
  const [one, several] = noteKinds[kind];
  return `${column}: ${shownCount(values)} ${values === 1 ? one : several} (${examples.join(', ')})`;
}

function companiesText({ joined, created, ambiguous }: CompanyReport): string {
  const names = { externalCompanyId: 'external id', website: 'website', name: 'name' } as const;
  const parts = (['externalCompanyId', 'website', 'name'] as const).flatMap((key) =>
    (['this import', 'active data set'] as const).flatMap((source) => {
      const found = joined[key][source];
      return found === 0
        ? []
        : [
            `${shownCount(found)} found by ${names[key]} in ${source === 'this import' ? source : `the ${source}`}`,
          ];
    }),
  );
  const several = ambiguous.externalCompanyId + ambiguous.website + ambiguous.name;
  const unclear = several === 0 ? '' : `; ${shownCount(several)} of them could be several companies`;
  return `Companies without an id: ${[...parts, `${shownCount(created)} new`].join(', ')}${unclear}.`;
}
