import { type TObject, type TProperties, Type } from 'typebox';

/**
 * The schema of an answer that has a name in the OpenAPI document, and a root in XML (contract section 1).
 *
 * @param title its name there; answers that share a schema share the name
 * @param xmlRoot when it is also the only property, the root is that property, and not around it
 */
export function answerSchema<Properties extends TProperties>(
  title: string,
  xmlRoot: string,
  properties: Properties,
): TObject<Properties> {
  return Type.Object(properties, { title, xml: { name: xmlRoot } });
}
