/** A company as a client sees it (contract section 6): what `rollcall companies` shows. */
import { Type } from 'typebox';
import { answerSchema } from './answer-schema.ts';
import { pageAnswer } from './paging.ts';

const text = (description: string, ...examples: string[]) =>
  Type.Optional(Type.String({ description, ...(examples.length > 0 && { examples }) }));

export const companySchema = {
  companyId: Type.Integer({ description: 'Names it in lookup lines and paths', examples: [482_915] }),
  companyName: text('As the data has it', 'Northwind Robotics'),
  website: text('The host alone', 'northwind.example'),
  externalCompanyId: text("The operator's own account id", '0015f00000ABCDe'),
  ticker: text('A symbol of an exchange'),
  city: text('Of the company', 'San Diego'),
  state: text('By code or name, as the data has it', 'CA'),
  country: text('The name of a country', 'United States'),
  contacts: Type.Integer({ description: 'How many contacts the data set has of it', examples: [128] }),
  additional: Type.Optional(
    Type.Record(Type.String(), Type.String(), {
      description: "The operator's own columns of a file of companies, by their names",
    }),
  ),
};

export const companyAnswer = answerSchema('Company', 'company', companySchema);

export const companyListAnswer = answerSchema('CompanyList', 'companyList', {
  companies: Type.Array(Type.Object(companySchema)),
  ...pageAnswer('Companies'),
});
