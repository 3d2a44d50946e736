import { columnKind, resultColumns } from '@rollcall/lookup';
import { Type } from 'typebox';

const kindSchemas = {
  text: Type.String(),
  integer: Type.Integer(),
  boolean: Type.Boolean(),
  list: Type.Array(Type.String()),
};

const examples: Readonly<Record<string, string | number | string[]>> = {
  queryId: 'q1',
  line: 1,
  matchStatus: 'matched',
  totalMatches: 1,
  fullName: 'Ana Silva',
  titles: ['Director of Engineering'],
};

/** A row of results in JSON and XML. What is unknown, or was not asked for, is absent; an own column holds text. */
export const resultRowSchema = Type.Object(
  Object.fromEntries(
    resultColumns(true).map((name) => {
      const example = examples[name];
      const schema = {
        ...kindSchemas[columnKind(name)],
        ...(example !== undefined && { examples: [example] }),
      };
      return [name, Type.Optional(schema)];
    }),
  ),
  { title: 'ResultRow', additionalProperties: Type.String() },
);
