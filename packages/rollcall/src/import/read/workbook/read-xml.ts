import { SaxesParser } from 'saxes';

export interface XmlEvents {
  /** @param attributes by their names as they stand there */
  readonly onOpen: (element: string, attributes: Readonly<Record<string, string>>) => void;
  readonly onText: (text: string) => void;
  readonly onClose: (element: string) => void;
}

/**
 * Reads XML as it comes in; names of elements come without their prefix. It yields after each piece, so that what the
 * events have gathered can be passed on.
 *
 * @throws when it is no XML
 */
export async function* readXml(
  pieces: AsyncIterable<Uint8Array>,
  { onOpen, onText, onClose }: XmlEvents,
): AsyncGenerator<void> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => onOpen(localName(name), attributes));
  parser.on('text', onText);
  parser.on('cdata', onText);
  parser.on('closetag', ({ name }) => onClose(localName(name)));
  let decoder: TextDecoder | undefined;
  for await (const piece of pieces) {
    decoder ??= new TextDecoder(encodingOf(piece));
    parser.write(decoder.decode(piece, { stream: true }));
    yield;
  }
  parser.write(decoder?.decode() ?? '').close();
  yield;
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}

/** Nearly all is UTF-8; UTF-16 must have its mark. */
function encodingOf(beginning: Uint8Array): string {
  if (beginning[0] === 0xff && beginning[1] === 0xfe) return 'utf-16le';
  return beginning[0] === 0xfe && beginning[1] === 0xff ? 'utf-16be' : 'utf-8';
}
