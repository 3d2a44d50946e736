import openapiTypes, { astToString } from 'openapi-typescript';

/** The OpenAPI document as TypeScript types, for openapi-fetch. */
export async function generateTypes(openapi: string): Promise<string> {
  const types = astToString(await openapiTypes(openapi));
  return `// Made by npm run docs. Change the code, not this file.\n\n${types.trimEnd()}\n`;
}
